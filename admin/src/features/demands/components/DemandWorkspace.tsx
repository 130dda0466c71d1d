import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { ListAndDetail } from '@/components/page/ListAndDetail';
import { Page } from '@/components/page/Page';
import { useListNavigation } from '@/components/page/useListNavigation';
import { QueryBoundary } from '@/components/states/QueryBoundary';
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
  const query = useDemandList(props.filter, props.orderBy, pager.after);
  const ids = useMemo(() => query.data?.demands.nodes.map((demand) => demand.id) ?? [], [query.data]);
  const navigation = useListNavigation(ids, id, pathOf);
  useLiveOrders(query.refetch);

  const list = (
    <Page title={title} hint={hint} actions={actions} views={props.views} filters={filters}>
      <QueryBoundary query={query} pager={pager}>
        {({ demands }) => (
          <DemandTable
            rows={demands.nodes}
            pageInfo={demands.pageInfo}
            totalCount={demands.totalCount}
            isSearch={props.filter.search != null}
            pager={pager}
            openId={id}
            onOpen={(row) => navigation.open(row.id)}
            pathOf={pathOf}
            isCompact={id !== undefined}
            empty={props.empty}
          />
        )}
      </QueryBoundary>
    </Page>
  );
  const pane =
    id === undefined ? null : (
      <DemandPane id={id} navigation={navigation} advances={props.advances ?? false} />
    );
  return <ListAndDetail list={list} detail={pane} />;
}
