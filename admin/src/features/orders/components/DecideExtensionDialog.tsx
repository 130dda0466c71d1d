import { LIMITS } from '@lindan/shared';
import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';

import { FormDialog } from '@/components/dialog/FormDialog';
import { useTextRule } from '@/components/dialog/text-rule';
import { readFragment } from '@/graphql/generated';

import { useDecideExtension } from '../hooks/handler-commands';
import type { OrderDialogProps } from './order-dialog';
import { ORDER_DIALOG_ORDER } from './order-dialog';

interface Values {
  readonly granted: boolean;
  readonly note?: string;
}

/** The task force grants the time that a unit has asked for, or refuses it. */
export function DecideExtensionDialog({ onDone, onClose, ...props }: OrderDialogProps) {
  const { id, version, demand, extension } = readFragment(ORDER_DIALOG_ORDER, props.order);
  const { t } = useTranslation(['orders', 'words']);
  const [form] = Form.useForm<Values>();
  const { run, pending, problem } = useDecideExtension();
  const noteRule = useTextRule(LIMITS.note, false);
  return (
    <FormDialog<Values>
      title={t('orders:dialog.title', { action: t('words:action.DECIDE_EXTENSION'), title: demand.title })}
      confirm={t('words:action.DECIDE_EXTENSION')}
      draft={`order.DECIDE_EXTENSION/${id}`}
      form={form}
      problem={problem}
      pending={pending}
      onClose={onClose}
      onSubmit={async ({ granted, note }) => {
        if ((await run({ id, version, granted, note: note?.trim() || null })) !== undefined) onDone();
      }}
    >
      {extension === null ? null : (
        <p>
          {t('orders:dialog.DECIDE_EXTENSION.asked', {
            days: extension.workingDays,
            reason: extension.reason,
          })}
        </p>
      )}
      <Form.Item<Values>
        name="granted"
        label={t('orders:dialog.DECIDE_EXTENSION.decision')}
        rules={[{ required: true, message: t('words:input.required') }]}
      >
        <Radio.Group
          vertical
          options={[
            { value: true, label: t('words:extensionDecision.GRANTED') },
            { value: false, label: t('words:extensionDecision.REFUSED') },
          ]}
        />
      </Form.Item>
      <Form.Item<Values> name="note" label={t('orders:dialog.note')} rules={[noteRule]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
    </FormDialog>
  );
}
