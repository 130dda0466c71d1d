import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { useParams } from 'react-router';

import { Faces } from '@/components/faces/Faces';
import { ListAndDetail } from '@/components/page/ListAndDetail';
import { Page } from '@/components/page/Page';
import { useWalk } from '@/components/page/useWalk';
import type { Pager } from '@/components/table/useUrlTable';
import type { DemandFilter, DemandOrderBy } from '@/graphql/generated/graphql';
import { useLiveOrders } from '@/graphql/useLiveOrders';

import { useDemandList } from '../hooks/useDemandList';
import { DemandPane } from './DemandPane';
import { DemandTable } from './DemandTable';

/** A list of demands with the one that is open beside it: the body of every page that shows demands. */
export function DemandWorkspace(props: {
  readonly title: string;
  readonly hint?: string;
  readonly actions?: ReactNode;
  readonly views?: ReactNode;
  readonly filters?: ReactNode;
  readonly pathOf: (id?: string) => string;
  readonly filter: DemandFilter;
  readonly orderBy: DemandOrderBy;
  readonly pager: Pager;
  readonly empty: ReactNode;
  /** In a queue the next demand opens after a step. */
  readonly advances?: boolean;
}) {
  const { title, hint, actions, filters, pathOf, pager } = props;
  const { id } = useParams();
  const asked = useDemandList(props.filter, props.orderBy, pager.after);
  const ids = useMemo(() => asked.data?.demands.nodes.map((demand) => demand.id) ?? [], [asked.data]);
  const walk = useWalk(ids, id, pathOf);
  useLiveOrders(asked.refetch);

  const list = (
    <Page title={title} hint={hint} actions={actions} views={props.views} filters={filters}>
      <Faces asked={asked} pager={pager}>
        {({ demands }) => (
          <DemandTable
            rows={demands.nodes}
            pageInfo={demands.pageInfo}
            totalCount={demands.totalCount}
            isSearch={props.filter.search != null}
            pager={pager}
            openId={id}
            onOpen={(row) => walk.open(row.id)}
            pathOf={pathOf}
            isCompact={id !== undefined}
            empty={props.empty}
          />
        )}
      </Faces>
    </Page>
  );
  const pane =
    id === undefined ? null : <DemandPane id={id} walk={walk} advances={props.advances ?? false} />;
  return <ListAndDetail list={list} detail={pane} />;
}
