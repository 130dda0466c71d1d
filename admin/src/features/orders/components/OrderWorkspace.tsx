import type { OrderAction } from '@lindan/shared';
import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { ListAndDetail } from '@/components/page/ListAndDetail';
import { Page } from '@/components/page/Page';
import type { ListNavigation } from '@/components/page/useListNavigation';
import { useListNavigation } from '@/components/page/useListNavigation';
import { QueryBoundary } from '@/components/states/QueryBoundary';
import type { Pager } from '@/components/table/useUrlTable';
import type { OrderFilter, OrderOrderBy, OrderTable_OrderFragment } from '@/graphql/generated/graphql';
import { useLiveOrders } from '@/graphql/useLiveOrders';

import { ORDERS_A_PAGE, useOrderList } from '../hooks/useOrderList';
import { OrderPane } from './OrderPane';
import { OrderTable } from './OrderTable';

/** What happens on the page after a step was taken on the open order. */
export type AfterOrderStep = (step: {
  readonly action: OrderAction;
  readonly id: string;
  readonly navigation: ListNavigation;
}) => void;

const stay: AfterOrderStep = () => undefined;

/** A list of orders with the one that is open beside it: the body of every page that shows orders. */
export function OrderWorkspace(props: {
  readonly title: string;
  readonly hint?: string;
  readonly views?: ReactNode;
  readonly filters?: ReactNode;
  readonly pathOf: (id?: string) => string;
  readonly filter: OrderFilter;
  readonly orderBy: OrderOrderBy;
  readonly pager: Pager;
  readonly empty: ReactNode;
  readonly afterStep?: AfterOrderStep;
  /** Rows that the server cannot tell apart yet; only where all fit on one page. */
  readonly only?: { readonly test: (row: OrderTable_OrderFragment) => boolean; readonly most: number };
}) {
  const { title, hint, filters, pathOf, pager, only, afterStep = stay } = props;
  const { id } = useParams();
  const query = useOrderList(props.filter, props.orderBy, pager.after, only?.most ?? ORDERS_A_PAGE);
  const nodes = query.data?.orders.nodes;
  const rows = useMemo(() => (only === undefined ? nodes : nodes?.filter(only.test)) ?? [], [nodes, only]);
  const ids = useMemo(() => rows.map((order) => order.id), [rows]);
  const navigation = useListNavigation(ids, id, pathOf);
  useLiveOrders(query.refetch);

  const list = (
    <Page title={title} hint={hint} views={props.views} filters={filters}>
      <QueryBoundary query={query} pager={pager}>
        {({ orders }) => (
          <OrderTable
            rows={rows}
            pageInfo={only === undefined ? orders.pageInfo : { hasNextPage: false, endCursor: null }}
            totalCount={only === undefined ? orders.totalCount : rows.length}
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
      <OrderPane
        id={id}
        navigation={navigation}
        onStep={(action, stepped) => afterStep({ action, id: stepped, navigation })}
      />
    );
  return <ListAndDetail list={list} detail={pane} />;
}
