import { readFragment } from '@/graphql/generated';

import { useCancelOrder } from '../hooks/dispatcher-commands';
import { useConfirmPart } from '../hooks/handler-commands';
import { OneTextDialog } from './OneTextDialog';
import type { OrderDialogProps } from './order-dialog';
import { ORDER_DIALOG_ORDER } from './order-dialog';

/** Takes a dispatch back, also from the page of its demand. */
export function TakeBackDialog(props: {
  readonly order: { readonly id: string; readonly version: number };
  readonly title: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const { id, version } = props.order;
  const { run, pending, problem } = useCancelOrder();
  const send = async (reason: string) => {
    const done = await run({ id, version, reason });
    if (done !== undefined) props.onDone();
    return done;
  };
  return (
    <OneTextDialog
      id={id}
      action="CANCEL"
      field="reason"
      title={props.title}
      problem={problem}
      pending={pending}
      onSend={send}
      onClose={props.onClose}
    />
  );
}

export function CancelOrderDialog({ onDone, onClose, ...props }: OrderDialogProps) {
  const order = readFragment(ORDER_DIALOG_ORDER, props.order);
  return <TakeBackDialog order={order} title={order.demand.title} onDone={onDone} onClose={onClose} />;
}

/** A co-operating unit says that its part is done. */
export function ConfirmPartDialog({ onDone, onClose, ...props }: OrderDialogProps) {
  const { id, demand } = readFragment(ORDER_DIALOG_ORDER, props.order);
  const { run, pending, problem } = useConfirmPart();
  const send = async (note: string) => {
    const done = await run({ id, note });
    if (done !== undefined) onDone();
    return done;
  };
  return (
    <OneTextDialog
      id={id}
      action="CONFIRM_PART"
      field="note"
      title={demand.title}
      problem={problem}
      pending={pending}
      onSend={send}
      onClose={onClose}
    />
  );
}
