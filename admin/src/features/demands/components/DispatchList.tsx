import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { recordPath } from '@/components/page/useListNavigation';
import { PagerBar } from '@/components/table/PagerBar';
import type { Pager } from '@/components/table/useUrlTable';
import { ClockBadge } from '@/components/time/ClockBadge';
import { PlaceName } from '@/features/places/components/PlaceName';
import { graphql, readFragment } from '@/graphql/generated';
import type { DemandListQuery } from '@/graphql/generated/graphql';

import { DemandMarks } from './DemandMarks';
import styles from './DispatchList.module.css';

export const DISPATCH_LIST_DEMAND = graphql(`
  fragment DispatchList_demand on Demand {
    id
    title
    clock
    dueAt
    dueCounts
    isPaused
    region {
      ...PlaceName_region
    }
    ...DemandMarks_demand
  }
`);

/** What is to be dispatched, narrow enough to stand beside the desk. */
export function DispatchList(props: {
  readonly demands: DemandListQuery['demands'];
  readonly pager: Pager;
  readonly openId: string | undefined;
  readonly path: string;
  readonly empty: ReactNode;
}) {
  const { t } = useTranslation('dispatch');
  const { search } = useLocation();
  const { nodes, pageInfo, totalCount } = props.demands;
  if (nodes.length === 0 && props.pager.page === 1) return props.empty;
  return (
    <>
      <ul className={styles.list} aria-label={t('deskTitle')}>
        {readFragment(DISPATCH_LIST_DEMAND, nodes).map((demand) => (
          <li key={demand.id}>
            <Link
              className={styles.item}
              to={{ pathname: recordPath(props.path, demand.id), search }}
              aria-current={demand.id === props.openId ? 'true' : undefined}
            >
              <span className={styles.title}>{demand.title}</span>
              <span className={styles.line}>
                <ClockBadge due={demand} />
                <span className="muted">
                  <PlaceName region={demand.region} />
                </span>
                <DemandMarks demand={demand} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <PagerBar pager={props.pager} pageInfo={pageInfo} totalCount={totalCount} shown={nodes.length} />
    </>
  );
}
