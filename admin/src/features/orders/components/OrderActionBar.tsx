import type { ComponentType } from 'react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ActionBar } from '@/components/actions/ActionBar';
import { notify } from '@/components/notice/notice';
import { useSession } from '@/features/session/session-context';
import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';

import { useClaimOrder, useResumeOrder, useStartOrder } from '../hooks/order-commands';
import type { OfferedOrderAction } from '../order-actions';
import { offeredOrderActions } from '../order-actions';
import { orderPaths } from '../paths';
import type { OrderDialogProps } from './order-dialog';

export const ORDER_ACTION_BAR_ORDER = graphql(`
  fragment OrderActionBar_order on Order {
    id
    version
    allowedActions
    resource {
      id
    }
    demand {
      id
      title
    }
    ...OrderDialog_order
  }
`);

type StepWithDialog = Exclude<OfferedOrderAction, 'CLAIM' | 'START' | 'RESUME'>;

/** A dialog is loaded when it first opens; claiming, starting and resuming have none. */
const DIALOGS: Record<StepWithDialog, ComponentType<OrderDialogProps>> = {
  REPORT_PROGRESS: lazy(async () => ({
    default: (await import('./ReportProgressDialog')).ReportProgressDialog,
  })),
  COMPLETE: lazy(async () => ({ default: (await import('./CompleteOrderDialog')).CompleteOrderDialog })),
  VERIFY: lazy(async () => ({ default: (await import('./VerifyOrderDialog')).VerifyOrderDialog })),
  CONTACT: lazy(async () => ({ default: (await import('./ContactRequesterDialog')).ContactRequesterDialog })),
  CONFIRM_PART: lazy(async () => ({ default: (await import('./OneTextDialogs')).ConfirmPartDialog })),
  REQUEST_EXTENSION: lazy(async () => ({
    default: (await import('./RequestExtensionDialog')).RequestExtensionDialog,
  })),
  DECIDE_EXTENSION: lazy(async () => ({
    default: (await import('./DecideExtensionDialog')).DecideExtensionDialog,
  })),
  PAUSE: lazy(async () => ({ default: (await import('./PauseOrderDialog')).PauseOrderDialog })),
  ASSIGN: lazy(async () => ({ default: (await import('./GiveToUnitDialogs')).AssignOrderDialog })),
  REASSIGN: lazy(async () => ({ default: (await import('./GiveToUnitDialogs')).ReassignOrderDialog })),
  CANCEL: lazy(async () => ({ default: (await import('./OneTextDialogs')).CancelOrderDialog })),
  RETURN: lazy(async () => ({ default: (await import('./ReturnOrderDialog')).ReturnOrderDialog })),
  URGE: lazy(async () => ({ default: (await import('./UrgeOrderDialog')).UrgeOrderDialog })),
};

const ClaimGivingDialog = lazy(async () => ({
  default: (await import('./ClaimGivingDialog')).ClaimGivingDialog,
}));

/** A button is there because the server allows the step, for no other reason. */
export function OrderActionBar(props: {
  readonly order: FragmentType<typeof ORDER_ACTION_BAR_ORDER>;
  readonly onStep: (action: OfferedOrderAction) => void;
}) {
  const order = readFragment(ORDER_ACTION_BAR_ORDER, props.order);
  const { t } = useTranslation(['orders', 'words']);
  const [open, setOpen] = useState<StepWithDialog>();
  const claim = useClaimOrder();
  const start = useStartOrder();
  const resume = useResumeOrder();
  const Dialog = open === undefined ? undefined : DIALOGS[open];
  const [isGiving, setGiving] = useState(false);
  const unitId = useSession().membership?.unit?.id;
  const canGive = unitId !== undefined && order.resource === null && order.allowedActions.includes('CLAIM');

  const finish = (action: OfferedOrderAction) => {
    notify({
      done: t(`orders:done.${action}`),
      title: order.demand.title,
      to: orderPaths.detail(order.id),
    });
    props.onStep(action);
  };
  const choose = async (action: OfferedOrderAction) => {
    if (action !== 'CLAIM' && action !== 'START' && action !== 'RESUME') return setOpen(action);
    const command = { CLAIM: claim, START: start, RESUME: resume }[action];
    const done = await command.run({ id: order.id, version: order.version });
    if (done !== undefined) finish(action);
  };
  return (
    <>
      <ActionBar
        label={t('orders:detail.actions')}
        pending={claim.pending || start.pending || resume.pending}
        problem={claim.problem ?? start.problem ?? resume.problem}
        actions={[
          ...offeredOrderActions(order.allowedActions).map((action) => ({
            key: action,
            label: t(`words:action.${action}`),
            onChoose: () => void choose(action),
          })),
          ...(canGive
            ? [{ key: 'GIVE', label: t('orders:claimGiving.action'), onChoose: () => setGiving(true) }]
            : []),
        ]}
      />
      {isGiving && unitId !== undefined ? (
        <Suspense fallback={null}>
          <ClaimGivingDialog
            order={order}
            unitId={unitId}
            onClose={() => setGiving(false)}
            onDone={() => {
              setGiving(false);
              finish('CLAIM');
            }}
          />
        </Suspense>
      ) : null}
      {Dialog === undefined || open === undefined ? null : (
        <Suspense fallback={null}>
          <Dialog
            order={order}
            onClose={() => setOpen(undefined)}
            onDone={() => {
              setOpen(undefined);
              finish(open);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
