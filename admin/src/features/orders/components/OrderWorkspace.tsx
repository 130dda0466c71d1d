import type { OrderAction } from '@lindan/shared';
import { useTranslation } from 'react-i18next';

import { DetailPane } from '@/components/page/DetailPane';
import type { Workspace } from '@/components/page/ListWorkspace';
import { ListWorkspace } from '@/components/page/ListWorkspace';
import type { ListNavigation } from '@/components/page/useListNavigation';
import type { OrderFilter, OrderListQuery, OrderOrderBy } from '@/graphql/generated/graphql';
import { useLiveList } from '@/graphql/useLiveList';

import { useOrder } from '../hooks/useOrder';
import { ORDERS_A_PAGE, useOrderList } from '../hooks/useOrderList';
import { OrderDetail } from './OrderDetail';
import { OrderTable } from './OrderTable';

/** What the page does after a step on the open order. */
export type AfterOrderStep = (step: {
  readonly action: OrderAction;
  readonly id: string;
  readonly navigation: ListNavigation;
}) => void;

type Orders = OrderListQuery['orders'];

const stay: AfterOrderStep = () => undefined;

/** The body of every page that lists orders. */
export function OrderWorkspace({
  filter,
  orderBy,
  afterStep = stay,
  only,
  ...page
}: Workspace & {
  readonly filter: OrderFilter;
  readonly orderBy: OrderOrderBy;
  readonly afterStep?: AfterOrderStep;
  /** A filter that the server lacks; only for lists of which all rows fit on one page. */
  readonly only?: { readonly test: (row: Orders['nodes'][number]) => boolean; readonly most: number };
}) {
  const query = useOrderList(filter, orderBy, page.pager.after, only?.most ?? ORDERS_A_PAGE);
  useLiveList(query.refetch);
  const pageOf = ({ orders }: OrderListQuery) => {
    if (only === undefined) return orders;
    const nodes = orders.nodes.filter(only.test);
    return { nodes, pageInfo: { hasNextPage: false, endCursor: null }, totalCount: nodes.length };
  };
  return (
    <ListWorkspace
      {...page}
      query={query}
      pageOf={pageOf}
      isSearch={filter.search != null}
      table={(rows) => <OrderTable {...rows} />}
      pane={(id, navigation) => <OrderPane id={id} navigation={navigation} afterStep={afterStep} />}
    />
  );
}

function OrderPane(props: {
  readonly id: string;
  readonly navigation: ListNavigation;
  readonly afterStep: AfterOrderStep;
}) {
  const { t } = useTranslation('orders');
  const { navigation, afterStep } = props;
  return (
    <DetailPane label={t('detail.label')} navigation={navigation} query={useOrder(props.id)}>
      {({ order }) => (
        <OrderDetail
          key={order.id}
          order={order}
          onStep={(action) => afterStep({ action, id: order.id, navigation })}
        />
      )}
    </DetailPane>
  );
}
