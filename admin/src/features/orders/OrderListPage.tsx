import { useTranslation } from 'react-i18next';
import { Views } from '@/components/filters/Views';
import { EmptyState } from '@/components/states/EmptyState';
import { useUrlTable } from '@/components/table/useUrlTable';
import { useTimeZone } from '@/components/time/city-time-zone';

import { OrderFilters } from './components/OrderFilters';
import { OrderWorkspace } from './components/OrderWorkspace';
import { ORDER_VIEWS, parseOrderListParams, toOrderFilter } from './order-list-params';
import { orderPaths } from './paths';

/** All orders in the viewer's scope. */
export function OrderListPage() {
  const { t } = useTranslation('orders');
  const { params, change, pager } = useUrlTable(parseOrderListParams);
  const timeZone = useTimeZone();
  return (
    <OrderWorkspace
      title={t('list.title')}
      views={
        <Views
          label={t('list.views')}
          path={orderPaths.list()}
          views={ORDER_VIEWS}
          current={params.view}
          labelOf={(key) => t(`view.${key}`)}
          place={params.place}
        />
      }
      filters={<OrderFilters params={params} change={change} />}
      path={orderPaths.list()}
      filter={toOrderFilter(params, timeZone)}
      orderBy={params.order}
      pager={pager}
      empty={<EmptyState why={t('list.empty')} fills={t('list.emptyHint')} />}
    />
  );
}
