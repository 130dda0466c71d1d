import { LIMITS } from '@lindan/shared';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

import { FormDialog } from '@/components/dialog/FormDialog';
import { useTextRule } from '@/components/dialog/text-rule';
import { readFragment } from '@/graphql/generated';

import { usePauseOrder } from '../hooks/handler-commands';
import type { OrderDialogProps } from './order-dialog';
import { ORDER_DIALOG_ORDER } from './order-dialog';

interface Values {
  readonly until: string;
  readonly reason: string;
}

/** Stops the clock of an order until a last day. The resident reads the reason. */
export function PauseOrderDialog({ onDone, onClose, ...props }: OrderDialogProps) {
  const { id, version, demand } = readFragment(ORDER_DIALOG_ORDER, props.order);
  const { t } = useTranslation(['orders', 'words']);
  const [form] = Form.useForm<Values>();
  const { run, pending, problem } = usePauseOrder();
  const rule = useTextRule(LIMITS.note, true);
  return (
    <FormDialog<Values>
      title={t('orders:dialog.title', { action: t('words:action.PAUSE'), title: demand.title })}
      confirm={t('words:action.PAUSE')}
      draft={`order.PAUSE/${id}`}
      form={form}
      problem={problem}
      pending={pending}
      onClose={onClose}
      onSubmit={async ({ until, reason }) => {
        if ((await run({ id, version, until, reason: reason.trim() })) !== undefined) onDone();
      }}
    >
      <p className="muted">{t('orders:dialog.PAUSE.hint', { max: LIMITS.pauseDays })}</p>
      <Form.Item<Values>
        name="until"
        label={t('orders:dialog.PAUSE.until')}
        rules={[{ required: true, message: t('words:input.required') }]}
      >
        <Input type="date" />
      </Form.Item>
      <Form.Item<Values> name="reason" label={t('orders:dialog.reason')} rules={[rule]}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} />
      </Form.Item>
    </FormDialog>
  );
}
