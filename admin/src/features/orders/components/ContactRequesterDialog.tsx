import { LIMITS } from '@lindan/shared';
import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';

import { FormDialog } from '@/components/dialog/FormDialog';
import { useTextRule } from '@/components/dialog/text-rule';
import { readFragment } from '@/graphql/generated';

import { useContactRequester } from '../hooks/handler-commands';
import type { OrderDialogProps } from './order-dialog';
import { ORDER_DIALOG_ORDER } from './order-dialog';

interface Values {
  readonly reached: boolean;
  readonly note?: string;
}

/** Notes that the unit has spoken with the resident, or has tried to. */
export function ContactRequesterDialog({ onDone, onClose, ...props }: OrderDialogProps) {
  const { id, demand } = readFragment(ORDER_DIALOG_ORDER, props.order);
  const { t } = useTranslation(['orders', 'words']);
  const [form] = Form.useForm<Values>();
  const { run, pending, problem } = useContactRequester();
  const noteRule = useTextRule(LIMITS.note, false);
  return (
    <FormDialog<Values>
      title={t('orders:dialog.title', { action: t('words:action.CONTACT'), title: demand.title })}
      confirm={t('words:action.CONTACT')}
      draft={`order.CONTACT/${id}`}
      form={form}
      initialValues={{ reached: true }}
      problem={problem}
      pending={pending}
      onClose={onClose}
      onSubmit={async ({ reached, note }) => {
        if ((await run({ id, reached, note: note?.trim() || null })) !== undefined) onDone();
      }}
    >
      <Form.Item<Values>
        name="reached"
        label={t('orders:dialog.CONTACT.outcome')}
        rules={[{ required: true, message: t('words:input.required') }]}
      >
        <Radio.Group
          vertical
          options={[
            { value: true, label: t('orders:dialog.CONTACT.reached') },
            { value: false, label: t('orders:dialog.CONTACT.notReached') },
          ]}
        />
      </Form.Item>
      <Form.Item<Values>
        name="note"
        label={t('orders:dialog.note')}
        extra={t('orders:dialog.CONTACT.hint')}
        rules={[noteRule]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
    </FormDialog>
  );
}
