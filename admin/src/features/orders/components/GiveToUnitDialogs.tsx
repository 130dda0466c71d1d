import { LIMITS } from '@lindan/shared';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

import { FormDialog } from '@/components/dialog/FormDialog';
import { useTextRule } from '@/components/dialog/text-rule';
import { UnitSelect } from '@/features/units/components/UnitSelect';
import type { Problem } from '@/graphql/errors';
import { readFragment } from '@/graphql/generated';
import { useIdempotencyKey } from '@/graphql/idempotency';

import { useAssignOrder, useReassignOrder } from '../hooks/dispatcher-commands';
import type { OrderDialogProps } from './order-dialog';
import { ORDER_DIALOG_ORDER } from './order-dialog';

interface Values {
  readonly unitId: string;
  readonly note?: string;
}

/** Gives an open order that nobody has claimed to a unit. */
export function AssignOrderDialog({ onDone, onClose, ...props }: OrderDialogProps) {
  const { id, version, demand } = readFragment(ORDER_DIALOG_ORDER, props.order);
  const { run, pending, problem } = useAssignOrder();
  const send = async ({ unitId, note }: Values) => {
    const done = await run({ id, version, unitId, note: note?.trim() || null });
    if (done !== undefined) onDone();
    return done;
  };
  const state = { id, problem, pending, onClose, title: demand.title };
  return <GiveToUnitDialog {...state} action="ASSIGN" isNoteRequired={false} onSend={send} />;
}

/** Takes an order back and dispatches its demand to another unit, in one step. */
export function ReassignOrderDialog({ onDone, onClose, ...props }: OrderDialogProps) {
  const { id, version, demand } = readFragment(ORDER_DIALOG_ORDER, props.order);
  const { run, pending, problem } = useReassignOrder();
  const keyFor = useIdempotencyKey();
  const send = async ({ unitId, note = '' }: Values) => {
    const input = { id, version, unitId, note: note.trim() };
    const done = await run({ ...input, idempotencyKey: keyFor(input) });
    if (done !== undefined) onDone();
    return done;
  };
  const state = { id, problem, pending, onClose, title: demand.title };
  return <GiveToUnitDialog {...state} action="REASSIGN" isNoteRequired onSend={send} />;
}

function GiveToUnitDialog(props: {
  readonly id: string;
  readonly action: 'ASSIGN' | 'REASSIGN';
  readonly isNoteRequired: boolean;
  readonly title: string;
  readonly problem: Problem | undefined;
  readonly pending: boolean;
  readonly onSend: (values: Values) => Promise<object | undefined>;
  readonly onClose: () => void;
}) {
  const { id, action, isNoteRequired } = props;
  const { t } = useTranslation(['orders', 'words']);
  const [form] = Form.useForm<Values>();
  const noteRule = useTextRule(LIMITS.note, isNoteRequired);
  const required = { required: true, message: t('words:input.required') };
  return (
    <FormDialog<Values>
      title={t('orders:dialog.title', { action: t(`words:action.${action}`), title: props.title })}
      confirm={t(`words:action.${action}`)}
      draft={`order.${action}/${id}`}
      form={form}
      problem={props.problem}
      pending={props.pending}
      onClose={props.onClose}
      onSubmit={props.onSend}
    >
      <p className="muted">{t(`orders:dialog.${action}.hint`)}</p>
      <Form.Item<Values> name="unitId" label={t('orders:dialog.unit')} rules={[required]}>
        <UnitSelect label={t('orders:dialog.unit')} />
      </Form.Item>
      <Form.Item<Values> name="note" label={t('orders:dialog.note')} rules={[noteRule]}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} />
      </Form.Item>
    </FormDialog>
  );
}
