import type { OrderAction } from '@lindan/shared';
import type { ComponentType } from 'react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ActionBar } from '@/components/actions/ActionBar';
import { notify } from '@/components/notice/notice';
import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';

import { useClaimOrder, useStartOrder } from '../hooks/order-commands';
import { offeredOrderActions } from '../order-actions';
import { orderPaths } from '../paths';
import type { OrderDialogProps } from './order-dialog';

export const ORDER_ACTION_BAR_ORDER = graphql(`
  fragment OrderActionBar_order on Order {
    id
    version
    allowedActions
    demand {
      id
      title
    }
    ...OrderDialog_order
  }
`);

type StepWithDialog = Exclude<OrderAction, 'CLAIM' | 'START'>;

/** A dialog is loaded when it first opens; claiming and starting have none. */
const DIALOGS: Record<StepWithDialog, ComponentType<OrderDialogProps>> = {
  REPORT_PROGRESS: lazy(async () => ({
    default: (await import('./ReportProgressDialog')).ReportProgressDialog,
  })),
  COMPLETE: lazy(async () => ({ default: (await import('./CompleteOrderDialog')).CompleteOrderDialog })),
  VERIFY: lazy(async () => ({ default: (await import('./VerifyOrderDialog')).VerifyOrderDialog })),
  RETURN: lazy(async () => ({ default: (await import('./ReturnOrderDialog')).ReturnOrderDialog })),
  URGE: lazy(async () => ({ default: (await import('./UrgeOrderDialog')).UrgeOrderDialog })),
};

/** A button is there because the server allows the step, for no other reason. */
export function OrderActionBar(props: {
  readonly order: FragmentType<typeof ORDER_ACTION_BAR_ORDER>;
  readonly onStep: (action: OrderAction) => void;
}) {
  const order = readFragment(ORDER_ACTION_BAR_ORDER, props.order);
  const { t } = useTranslation(['orders', 'words']);
  const [open, setOpen] = useState<StepWithDialog>();
  const claim = useClaimOrder();
  const start = useStartOrder();
  const Dialog = open === undefined ? undefined : DIALOGS[open];

  const finish = (action: OrderAction) => {
    notify({
      done: t(`orders:done.${action}`),
      title: order.demand.title,
      to: orderPaths.detail(order.id),
    });
    props.onStep(action);
  };
  const choose = async (action: OrderAction) => {
    if (action !== 'CLAIM' && action !== 'START') return setOpen(action);
    const command = action === 'CLAIM' ? claim : start;
    const done = await command.run({ id: order.id, version: order.version });
    if (done !== undefined) finish(action);
  };
  return (
    <>
      <ActionBar
        label={t('orders:detail.actions')}
        pending={claim.pending || start.pending}
        problem={claim.problem ?? start.problem}
        actions={offeredOrderActions(order.allowedActions).map((action) => ({
          key: action,
          label: t(`words:action.${action}`),
          onChoose: () => void choose(action),
        }))}
      />
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
