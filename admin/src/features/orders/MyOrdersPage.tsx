import { LIMITS } from '@lindan/shared';
import { useTranslation } from 'react-i18next';
import { Views } from '@/components/filters/Views';
import { EmptyState } from '@/components/states/EmptyState';
import { useUrlTable } from '@/components/table/useUrlTable';

import { OrderWorkspace } from './components/OrderWorkspace';
import { MY_VIEWS, orderOfMyView, parseMyOrdersParams, toMyOrdersFilter } from './my-orders-params';
import { orderPaths } from './paths';

const REWORKED = { test: (row: { readonly reworks: number }) => row.reworks > 0, most: LIMITS.page.max };

/** What my unit, or I, took on: by its clock, to be mended, waiting for verification, done. */
export function MyOrdersPage() {
  const { t } = useTranslation('orders');
  const { params, pager } = useUrlTable(parseMyOrdersParams);
  const { view, search } = params;
  return (
    <OrderWorkspace
      title={t('mine.title')}
      hint={search === undefined ? undefined : t('mine.searched', { search })}
      views={
        <Views
          label={t('list.views')}
          path={orderPaths.mine()}
          views={MY_VIEWS}
          current={view}
          labelOf={(key) => t(`mine.${key}`)}
        />
      }
      path={orderPaths.mine()}
      filter={toMyOrdersFilter(view, search)}
      orderBy={orderOfMyView(view)}
      pager={pager}
      {...(view === 'rework' ? { only: REWORKED } : {})}
      empty={<EmptyState why={t(`mine.empty.${view}`)} fills={t('mine.emptyHint')} />}
    />
  );
}
