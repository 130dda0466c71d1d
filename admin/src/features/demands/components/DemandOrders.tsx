import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { ClockBadge } from '@/components/time/ClockBadge';
import { Moment } from '@/components/time/Moment';
import { OrderStatusTag } from '@/features/orders/components/OrderStatusTag';
import { orderPaths } from '@/features/orders/paths';
import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';

import styles from './DemandOrders.module.css';
import { TakeBackOrder } from './TakeBackOrder';

export const DEMAND_ORDERS_ORDER = graphql(`
  fragment DemandOrders_order on Order {
    id
    number
    version
    allowedActions
    status
    mode
    clock
    dueAt
    dueCounts
    isPaused
    offeredAt
    note
    result
    returnReason
    returnNote
    cancelReason
    isRuling
    claimedBy
    unit {
      id
      shortName
    }
    proposedUnit {
      id
      shortName
    }
  }
`);

/** The orders of a demand: the unit of each, and its outcome. */
export function DemandOrders(props: {
  readonly orders: readonly FragmentType<typeof DEMAND_ORDERS_ORDER>[];
  /** Of the demand. */
  readonly title: string;
}) {
  const orders = readFragment(DEMAND_ORDERS_ORDER, props.orders);
  const { t } = useTranslation(['demands', 'words']);
  return (
    <ol className={styles.orders}>
      {orders.map((order) => (
        <li key={order.id} className={styles.order}>
          <div className={styles.line}>
            <Link to={orderPaths.detail(order.id)}>
              {order.unit?.shortName ?? t(`words:orderMode.${order.mode}`)}
            </Link>
            <OrderStatusTag status={order.status} />
            {order.dueAt === null ? null : <ClockBadge due={order} />}
            {order.isRuling ? <span className="muted">{t('demands:order.ruling')}</span> : null}
            <span className={styles.at}>
              <Moment at={order.offeredAt} />
            </span>
          </div>
          {order.returnReason === null ? null : (
            <p className={styles.note}>
              {t('demands:order.returned', {
                reason: t(`words:returnReason.${order.returnReason}`),
                note: order.returnNote ?? '',
              })}
              {order.proposedUnit === null
                ? null
                : ` ${t('demands:order.proposed', { unit: order.proposedUnit.shortName })}`}
            </p>
          )}
          {order.result === null ? null : <p className={styles.note}>{order.result}</p>}
          {order.cancelReason === null ? null : (
            <p className={styles.note}>{t('demands:order.cancelled', { reason: order.cancelReason })}</p>
          )}
          <TakeBackOrder order={order} title={props.title} />
        </li>
      ))}
    </ol>
  );
}
