import { LIMITS, RETURN_REASONS } from '@lindan/shared';
import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';

import { FormDialog } from '@/components/dialog/FormDialog';
import { useTextRule } from '@/components/dialog/text-rule';
import { UnitSelect } from '@/features/units/components/UnitSelect';
import { readFragment } from '@/graphql/generated';
import type { ReturnReason } from '@/graphql/generated/graphql';

import { useReturnOrder } from '../hooks/order-commands';
import type { OrderDialogProps } from './order-dialog';
import { ORDER_DIALOG_ORDER } from './order-dialog';

interface Values {
  readonly reason: ReturnReason;
  readonly note: string;
  readonly proposedUnitId?: string;
}

/** Returns an order with a reason; if another unit is responsible, that unit is named too. */
export function ReturnOrderDialog({ onDone, onClose, ...props }: OrderDialogProps) {
  const order = readFragment(ORDER_DIALOG_ORDER, props.order);
  const { t } = useTranslation(['orders', 'words']);
  const [form] = Form.useForm<Values>();
  const { run, pending, problem } = useReturnOrder();
  const noteRule = useTextRule(LIMITS.note, true);
  const isAnothers = Form.useWatch('reason', form) === 'NOT_OUR_DUTY';
  const required = { required: true, message: t('words:input.required') };
  return (
    <FormDialog<Values>
      title={t('orders:dialog.title', { action: t('words:action.RETURN'), title: order.demand.title })}
      confirm={t('words:action.RETURN')}
      draft={`order.RETURN/${order.id}`}
      form={form}
      problem={problem}
      pending={pending}
      onClose={onClose}
      onSubmit={async ({ reason, note, proposedUnitId }) => {
        const done = await run({
          id: order.id,
          version: order.version,
          reason,
          note: note.trim(),
          proposedUnitId: proposedUnitId ?? null,
        });
        if (done !== undefined) onDone();
        return done;
      }}
    >
      <p className="muted">{t('orders:dialog.RETURN.hint')}</p>
      <Form.Item<Values> name="reason" label={t('orders:dialog.RETURN.reason')} rules={[required]}>
        <Radio.Group
          vertical
          options={RETURN_REASONS.map((value) => ({ value, label: t(`words:returnReason.${value}`) }))}
        />
      </Form.Item>
      <Form.Item<Values>
        name="proposedUnitId"
        label={t('orders:dialog.RETURN.unit')}
        extra={t('orders:dialog.RETURN.unitHint')}
        rules={isAnothers ? [required] : []}
      >
        <UnitSelect label={t('orders:dialog.RETURN.unit')} />
      </Form.Item>
      <Form.Item<Values> name="note" label={t('orders:dialog.RETURN.label')} rules={[noteRule]}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} />
      </Form.Item>
    </FormDialog>
  );
}
