import type { OrderAction } from '@lindan/shared';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { Prose, Section } from '@/components/facts/Facts';
import { Attachments } from '@/components/files/Attachments';
import { ChangeLine } from '@/components/live/ChangeLine';
import { RecordChanges } from '@/components/live/RecordChanges';
import { RecordHead } from '@/components/page/RecordHead';
import { Timeline } from '@/components/timeline/Timeline';
import { DemandFacts } from '@/features/demands/components/DemandFacts';
import { RequesterFacts } from '@/features/demands/components/RequesterFacts';
import { demandPaths } from '@/features/demands/paths';
import { useSession } from '@/features/session/session-context';
import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';
import { OrderActionBar } from './OrderActionBar';
import { OrderFacts } from './OrderFacts';
import { OrderMarks } from './OrderMarks';
import { OrderStatusTag } from './OrderStatusTag';

export const ORDER_DETAIL_ORDER = graphql(`
  fragment OrderDetail_order on Order {
    id
    number
    status
    clock
    dueAt
    dueCounts
    isPaused
    result
    isDemonstration
    attachments {
      ...Attachments_attachment
    }
    events {
      ...Timeline_event
    }
    demand {
      id
      number
      title
      description
      attachments {
        ...Attachments_attachment
      }
      ...DemandFacts_demand
      ...RequesterFacts_demand
    }
    ...OrderMarks_order
    ...OrderFacts_order
    ...OrderActionBar_order
  }
`);

/** Everything about one order: its unit and deadlines, the allowed actions, the demand behind it and the history. */
export function OrderDetail(props: {
  readonly order: FragmentType<typeof ORDER_DETAIL_ORDER>;
  readonly onStep: (action: OrderAction) => void;
}) {
  const { t } = useTranslation('orders');
  const { viewer } = useSession();
  const order = readFragment(ORDER_DETAIL_ORDER, props.order);
  const { demand } = order;
  return (
    <RecordChanges events={order.events} viewer={viewer.name}>
      <article>
        <RecordHead
          title={demand.title}
          state={<OrderStatusTag status={order.status} />}
          due={order}
          marks={<OrderMarks order={order} />}
          number={order.number}
          isDemonstration={order.isDemonstration}
          actions={
            <>
              <ChangeLine />
              <OrderActionBar order={order} onStep={props.onStep} />
            </>
          }
        />
        {order.result === null ? null : (
          <Section title={t('detail.result')}>
            <Prose>{order.result}</Prose>
          </Section>
        )}
        <Section title={t('detail.order')}>
          <OrderFacts order={order} />
          <Attachments files={order.attachments} />
        </Section>
        <Section
          title={t('detail.demand')}
          extra={<Link to={demandPaths.detail(demand.id)}>{demand.number}</Link>}
        >
          <Prose>{demand.description}</Prose>
          <Attachments files={demand.attachments} />
          <DemandFacts demand={demand} />
        </Section>
        <Section title={t('detail.requester')}>
          <RequesterFacts demand={demand} />
        </Section>
        <Section title={t('detail.timeline')}>
          <Timeline events={order.events} />
        </Section>
      </article>
    </RecordChanges>
  );
}
