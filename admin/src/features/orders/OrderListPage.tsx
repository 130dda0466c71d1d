import { useTranslation } from 'react-i18next';
import { Views } from '@/components/filters/Views';
import { withDetail } from '@/components/page/with-detail';
import { EmptyState } from '@/components/states/EmptyState';
import { useUrlTable } from '@/components/table/useUrlTable';
import { useTimeZone } from '@/components/time/city-time-zone';

import { OrderFilters } from './components/OrderFilters';
import { OrderWorkspace } from './components/OrderWorkspace';
import { ORDER_VIEWS, parseOrderListParams, toOrderFilter } from './order-list-params';
import { orderPaths } from './paths';

const pathOf = withDetail(orderPaths.list());

/** All orders in the viewer's scope. */
export function OrderListPage() {
  const { t } = useTranslation('orders');
  const { params, change, pager } = useUrlTable(parseOrderListParams);
  const timeZone = useTimeZone();
  const place = params.place === undefined ? '' : `&place=${encodeURIComponent(params.place)}`;
  const views = ORDER_VIEWS.map((key) => ({
    key,
    label: t(`view.${key}`),
    to: { pathname: orderPaths.list(), search: `?view=${key}${place}` },
  }));
  return (
    <OrderWorkspace
      title={t('list.title')}
      views={<Views label={t('list.views')} views={views} current={params.view} />}
      filters={<OrderFilters params={params} change={change} />}
      pathOf={pathOf}
      filter={toOrderFilter(params, timeZone)}
      orderBy={params.order}
      pager={pager}
      empty={<EmptyState why={t('list.empty')} fills={t('list.emptyHint')} />}
    />
  );
}
