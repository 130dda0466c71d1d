import { LIMITS } from '@lindan/shared';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

import { FormDialog } from '@/components/dialog/FormDialog';
import { useTextRule } from '@/components/dialog/text-rule';
import { span } from '@/components/time/format';
import { useNow } from '@/components/time/useNow';
import { readFragment } from '@/graphql/generated';

import { useUrgeOrder } from '../hooks/order-commands';
import { silentSince } from '../urging';
import type { OrderDialogProps } from './order-dialog';
import { ORDER_DIALOG_ORDER } from './order-dialog';

interface Values {
  readonly note: string;
}

/** Urges with a prepared sentence, beside the number of earlier urges and the time since the last progress. */
export function UrgeOrderDialog({ onDone, onClose, ...props }: OrderDialogProps) {
  const order = readFragment(ORDER_DIALOG_ORDER, props.order);
  const { t } = useTranslation(['orders', 'words', 'common']);
  const [form] = Form.useForm<Values>();
  const { run, pending, problem } = useUrgeOrder();
  const rule = useTextRule(LIMITS.note, true);
  const now = useNow();
  const since = silentSince(order.events);
  const quiet = since === undefined ? undefined : span(now - Date.parse(since));
  return (
    <FormDialog<Values>
      title={t('orders:dialog.title', { action: t('words:action.URGE'), title: order.demand.title })}
      confirm={t('words:action.URGE')}
      draft={`order.URGE/${order.id}`}
      form={form}
      initialValues={{ note: t('orders:dialog.URGE.text') }}
      problem={problem}
      pending={pending}
      onClose={onClose}
      onSubmit={async ({ note }) => {
        const done = await run({ id: order.id, note: note.trim() });
        if (done !== undefined) onDone();
        return done;
      }}
    >
      <p className="muted">
        {t('orders:dialog.URGE.count', { urges: order.urges })}
        {quiet === undefined
          ? null
          : ` ${t('orders:dialog.URGE.quiet', { length: t(`common:time.${quiet.unit}`, { amount: quiet.amount }) })}`}
      </p>
      <Form.Item<Values> name="note" label={t('orders:dialog.URGE.label')} rules={[rule]}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} autoFocus />
      </Form.Item>
    </FormDialog>
  );
}
