import { useTranslation } from 'react-i18next';
import { Views } from '@/components/filters/Views';
import { EmptyState } from '@/components/states/EmptyState';
import { useUrlTable } from '@/components/table/useUrlTable';
import { useTimeZone } from '@/components/time/city-time-zone';

import { DemandFilters } from './components/DemandFilters';
import { DemandWorkspace } from './components/DemandWorkspace';
import { DEMAND_VIEWS, parseDemandListParams, toDemandFilter } from './demand-list-params';
import { demandPaths } from './paths';

/** The demand list: everything in the viewer's scope. */
export function DemandListPage() {
  const { t } = useTranslation('demands');
  const { params, change, pager } = useUrlTable(parseDemandListParams);
  const timeZone = useTimeZone();
  return (
    <DemandWorkspace
      title={t('list.title')}
      views={
        <Views
          label={t('list.views')}
          path={demandPaths.list()}
          views={DEMAND_VIEWS}
          current={params.view}
          labelOf={(key) => t(`view.${key}`)}
          place={params.place}
        />
      }
      filters={<DemandFilters params={params} change={change} />}
      path={demandPaths.list()}
      filter={toDemandFilter(params, timeZone)}
      orderBy={params.order}
      pager={pager}
      empty={<EmptyState why={t('list.empty')} fills={t('list.emptyHint')} />}
    />
  );
}
