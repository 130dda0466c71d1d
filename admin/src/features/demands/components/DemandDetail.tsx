import type { DemandAction } from '@lindan/shared';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { Section } from '@/components/facts/Facts';
import styles from '@/components/page/detail.module.css';
import { DemoMark } from '@/components/status/DemoMark';
import { ClockBadge } from '@/components/time/ClockBadge';
import { Timeline } from '@/components/timeline/Timeline';
import { graphql } from '@/graphql/generated';
import type { DemandDetail_DemandFragment } from '@/graphql/generated/graphql';
import { demandPaths } from '../paths';
import { DemandActionBar } from './DemandActionBar';
import { DemandFacts } from './DemandFacts';
import { DemandMarks } from './DemandMarks';
import { DemandOrders } from './DemandOrders';
import { DemandStatusTag } from './DemandStatusTag';
import { RequesterFacts } from './RequesterFacts';

export const DEMAND_DETAIL_DEMAND = graphql(`
  fragment DemandDetail_demand on Demand {
    id
    number
    title
    description
    status
    clock
    dueAt
    waitingFor
    isDemonstration
    mergedInto {
      id
      number
      title
    }
    events {
      ...Timeline_event
    }
    orders {
      ...DemandOrders_order
    }
    ...DemandMarks_demand
    ...DemandFacts_demand
    ...RequesterFacts_demand
    ...DemandActionBar_demand
  }
`);

/** Everything about one demand: state, clock, whom it waits for, what may be done now; then facts and history. */
export function DemandDetail(props: {
  readonly demand: DemandDetail_DemandFragment;
  /** After a step that moved the demand on. */
  readonly onStep: () => void;
  /** Actions that the page offers elsewhere. */
  readonly hides?: readonly DemandAction[];
}) {
  const { t } = useTranslation('demands');
  const { demand, onStep, hides = [] } = props;
  return (
    <article>
      <header className={styles.head}>
        <h2 className={styles.title}>{demand.title}</h2>
        <div className={styles.state}>
          <DemandStatusTag status={demand.status} />
          {demand.dueAt === null ? null : <ClockBadge clock={demand.clock} dueAt={demand.dueAt} />}
          <DemandMarks demand={demand} />
          <span className="tabular muted">{demand.number}</span>
          <DemoMark shown={demand.isDemonstration} />
        </div>
        {demand.waitingFor === null ? null : (
          <p className={styles.waiting}>{t('detail.waitingFor', { whom: demand.waitingFor })}</p>
        )}
        {demand.mergedInto ? (
          <p className={styles.waiting}>
            {t('detail.mergedInto')}{' '}
            <Link to={demandPaths.detail(demand.mergedInto.id)}>{demand.mergedInto.title}</Link>
          </p>
        ) : null}
        <DemandActionBar demand={demand} onStep={onStep} hides={hides} />
      </header>
      <Section title={t('detail.said')}>
        <p className={styles.text}>{demand.description}</p>
        <DemandFacts demand={demand} />
      </Section>
      <Section title={t('detail.requester')}>
        <RequesterFacts demand={demand} />
      </Section>
      {demand.orders.length === 0 ? null : (
        <Section title={t('detail.orders')}>
          <DemandOrders orders={demand.orders} />
        </Section>
      )}
      <Section title={t('detail.timeline')}>
        <Timeline events={demand.events} />
      </Section>
    </article>
  );
}
