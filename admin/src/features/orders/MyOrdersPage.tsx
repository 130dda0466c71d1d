import { LIMITS } from '@lindan/shared';
import { useTranslation } from 'react-i18next';
import { Views } from '@/components/filters/Views';
import { withDetail } from '@/components/page/with-detail';
import { EmptyState } from '@/components/states/EmptyState';
import { useUrlTable } from '@/components/table/useUrlTable';
import type { OrderTable_OrderFragment } from '@/graphql/generated/graphql';

import { OrderWorkspace } from './components/OrderWorkspace';
import { MY_VIEWS, orderOfMyView, parseMyOrdersParams, toMyOrdersFilter } from './my-orders-params';
import { orderPaths } from './paths';

const pathOf = withDetail(orderPaths.mine());
const REWORKED = { test: (row: OrderTable_OrderFragment) => row.reworks > 0, most: LIMITS.page.max };

/** What my unit, or I, took on: by its clock, to be mended, waiting for verification, done. */
export function MyOrdersPage() {
  const { t } = useTranslation('orders');
  const { params, pager } = useUrlTable(parseMyOrdersParams);
  const { view, search } = params;
  const views = MY_VIEWS.map((key) => ({
    key,
    label: t(`mine.${key}`),
    to: { pathname: orderPaths.mine(), search: `?view=${key}` },
  }));
  return (
    <OrderWorkspace
      title={t('mine.title')}
      hint={search === undefined ? undefined : t('mine.searched', { search })}
      views={<Views label={t('list.views')} views={views} current={view} />}
      pathOf={pathOf}
      filter={toMyOrdersFilter(view, search)}
      orderBy={orderOfMyView(view)}
      pager={pager}
      {...(view === 'rework' ? { only: REWORKED } : {})}
      empty={<EmptyState why={t(`mine.empty.${view}`)} fills={t('mine.emptyHint')} />}
    />
  );
}
