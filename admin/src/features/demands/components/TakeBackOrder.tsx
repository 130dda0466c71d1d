import type { OrderAction, OrderStatus } from '@lindan/shared';
import { orderWorkflow, statusesBefore } from '@lindan/shared';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { notify } from '@/components/notice/notice';
import { orderPaths } from '@/features/orders/paths';

const TakeBackDialog = lazy(async () => ({
  default: (await import('@/features/orders/components/OneTextDialogs')).TakeBackDialog,
}));

/** Takes a dispatch back beside the demand, as long as nobody has claimed it. */
export function TakeBackOrder(props: {
  readonly order: {
    readonly id: string;
    readonly version: number;
    readonly status: OrderStatus;
    readonly allowedActions: readonly OrderAction[];
  };
  readonly title: string;
}) {
  const { order, title } = props;
  const { t } = useTranslation(['orders', 'words']);
  const [isOpen, setOpen] = useState(false);
  const isUnclaimed = statusesBefore(orderWorkflow, 'CLAIM').includes(order.status);
  if (!isUnclaimed || !order.allowedActions.includes('CANCEL')) return null;
  const finish = () => {
    setOpen(false);
    notify({ done: t('orders:done.CANCEL'), title, to: orderPaths.detail(order.id) });
  };
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('words:action.CANCEL')}
      </Button>
      {isOpen ? (
        <Suspense fallback={null}>
          <TakeBackDialog order={order} title={title} onDone={finish} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
