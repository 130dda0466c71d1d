import { LIMITS } from '@lindan/shared';
import { Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';

import { FormDialog } from '@/components/dialog/FormDialog';
import { useTextRule } from '@/components/dialog/text-rule';
import { readFragment } from '@/graphql/generated';

import { useRequestExtension } from '../hooks/handler-commands';
import type { OrderDialogProps } from './order-dialog';
import { ORDER_DIALOG_ORDER } from './order-dialog';

interface Values {
  readonly workingDays: number;
  readonly reason: string;
}

/** Asks the task force for more time, once an order. */
export function RequestExtensionDialog({ onDone, onClose, ...props }: OrderDialogProps) {
  const { id, version, demand } = readFragment(ORDER_DIALOG_ORDER, props.order);
  const { t } = useTranslation(['orders', 'words']);
  const [form] = Form.useForm<Values>();
  const { run, pending, problem } = useRequestExtension();
  const rule = useTextRule(LIMITS.note, true);
  const { min, max } = LIMITS.extensionDays;
  return (
    <FormDialog<Values>
      title={t('orders:dialog.title', { action: t('words:action.REQUEST_EXTENSION'), title: demand.title })}
      confirm={t('words:action.REQUEST_EXTENSION')}
      draft={`order.REQUEST_EXTENSION/${id}`}
      form={form}
      problem={problem}
      pending={pending}
      onClose={onClose}
      onSubmit={async ({ workingDays, reason }) => {
        if ((await run({ id, version, workingDays, reason: reason.trim() })) !== undefined) onDone();
      }}
    >
      <p className="muted">{t('orders:dialog.REQUEST_EXTENSION.hint')}</p>
      <Form.Item<Values>
        name="workingDays"
        label={t('orders:dialog.REQUEST_EXTENSION.days')}
        rules={[{ required: true, message: t('words:input.required') }]}
      >
        <InputNumber min={min} max={max} precision={0} />
      </Form.Item>
      <Form.Item<Values> name="reason" label={t('orders:dialog.reason')} rules={[rule]}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} />
      </Form.Item>
    </FormDialog>
  );
}
