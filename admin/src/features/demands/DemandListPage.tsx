import { useTranslation } from 'react-i18next';
import { Views } from '@/components/filters/Views';
import { withDetail } from '@/components/page/with-detail';
import { EmptyState } from '@/components/states/EmptyState';
import { useUrlTable } from '@/components/table/useUrlTable';
import { useTimeZone } from '@/components/time/city-time-zone';

import { DemandFilters } from './components/DemandFilters';
import { DemandWorkspace } from './components/DemandWorkspace';
import { DEMAND_VIEWS, parseDemandListParams, toDemandFilter } from './demand-list-params';
import { demandPaths } from './paths';

const pathOf = withDetail(demandPaths.list());

/** The demand list: everything in the viewer's scope. */
export function DemandListPage() {
  const { t } = useTranslation('demands');
  const { params, change, pager } = useUrlTable(parseDemandListParams);
  const timeZone = useTimeZone();
  const place = params.place === undefined ? '' : `&place=${encodeURIComponent(params.place)}`;
  const views = DEMAND_VIEWS.map((key) => ({
    key,
    label: t(`view.${key}`),
    to: { pathname: demandPaths.list(), search: `?view=${key}${place}` },
  }));
  return (
    <DemandWorkspace
      title={t('list.title')}
      views={<Views label={t('list.views')} views={views} current={params.view} />}
      filters={<DemandFilters params={params} change={change} />}
      pathOf={pathOf}
      filter={toDemandFilter(params, timeZone)}
      orderBy={params.order}
      pager={pager}
      empty={<EmptyState why={t('list.empty')} fills={t('list.emptyHint')} />}
    />
  );
}
