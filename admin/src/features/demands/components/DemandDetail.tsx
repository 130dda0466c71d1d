import type { DemandAction } from '@lindan/shared';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { Prose, Section } from '@/components/facts/Facts';
import { Attachments } from '@/components/files/Attachments';
import { ChangeLine } from '@/components/live/ChangeLine';
import { RecordChanges } from '@/components/live/RecordChanges';
import { RecordHead } from '@/components/page/RecordHead';
import { Timeline } from '@/components/timeline/Timeline';
import { useSession } from '@/features/session/session-context';
import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';
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
    dueCounts
    isPaused
    waitingFor
    isDemonstration
    attachments {
      ...Attachments_attachment
    }
    mergedInto {
      id
      number
      title
    }
    mergedDemands {
      id
      number
      title
      description
      ...RequesterFacts_demand
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

/** Everything about one demand: state, clock, waiting party and allowed actions; then facts and history. */
export function DemandDetail(props: {
  readonly demand: FragmentType<typeof DEMAND_DETAIL_DEMAND>;
  /** After a step that moved the demand on. */
  readonly onStep: () => void;
  /** Actions that the page offers elsewhere. */
  readonly hides?: readonly DemandAction[];
}) {
  const { t } = useTranslation('demands');
  const { onStep, hides = [] } = props;
  const { viewer } = useSession();
  const demand = readFragment(DEMAND_DETAIL_DEMAND, props.demand);
  return (
    <RecordChanges events={demand.events} viewer={viewer.name}>
      <article>
        <RecordHead
          title={demand.title}
          state={<DemandStatusTag status={demand.status} />}
          due={demand}
          marks={<DemandMarks demand={demand} />}
          number={demand.number}
          isDemonstration={demand.isDemonstration}
          notes={[
            demand.waitingFor && t('detail.waitingFor', { party: demand.waitingFor }),
            demand.mergedInto && (
              <>
                {t('detail.mergedInto')}{' '}
                <Link to={demandPaths.detail(demand.mergedInto.id)}>{demand.mergedInto.title}</Link>
              </>
            ),
          ]}
          actions={
            <>
              <ChangeLine />
              <DemandActionBar demand={demand} onStep={onStep} hides={hides} />
            </>
          }
        />
        <Section title={t('detail.said')}>
          <Prose>{demand.description}</Prose>
          <Attachments files={demand.attachments} />
          <DemandFacts demand={demand} />
        </Section>
        <Section title={t('detail.requester')}>
          <RequesterFacts demand={demand} />
        </Section>
        {demand.mergedDemands.length === 0 ? null : (
          <Section title={t('detail.merged')}>
            {demand.mergedDemands.map((merged) => (
              <div key={merged.id}>
                <Link to={demandPaths.detail(merged.id)}>
                  {merged.number} {merged.title}
                </Link>
                <Prose>{merged.description}</Prose>
                <RequesterFacts demand={merged} />
              </div>
            ))}
          </Section>
        )}
        {demand.orders.length === 0 ? null : (
          <Section title={t('detail.orders')}>
            <DemandOrders orders={demand.orders} title={demand.title} />
          </Section>
        )}
        <Section title={t('detail.timeline')}>
          <Timeline events={demand.events} />
        </Section>
      </article>
    </RecordChanges>
  );
}
