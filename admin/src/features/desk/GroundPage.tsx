import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { EmptyState } from '@/components/states/EmptyState';
import { useUrlTable } from '@/components/table/useUrlTable';
import { useTimeZone } from '@/components/time/city-time-zone';
import { DemandWorkspace } from '@/features/demands/components/DemandWorkspace';
import { parseDemandListParams, toDemandFilter } from '@/features/demands/demand-list-params';
import { demandPaths } from '@/features/demands/paths';

import { deskPaths } from './paths';

/** The open demands of the grid worker's own place, with the way to collect another. */
export function GroundPage() {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  const { params, pager } = useUrlTable(parseDemandListParams);
  const timeZone = useTimeZone();
  const collect = (
    <Button type="primary" onClick={() => void navigate(demandPaths.collect())}>
      {t('ground.collect')}
    </Button>
  );
  const toCollect = <Link to={demandPaths.collect()}>{t('ground.collect')}</Link>;
  return (
    <DemandWorkspace
      title={t('ground.title')}
      hint={t('ground.hint')}
      actions={collect}
      path={deskPaths.ground()}
      filter={toDemandFilter(params, timeZone)}
      orderBy={params.order}
      pager={pager}
      empty={<EmptyState why={t('ground.empty')} fills={t('ground.emptyHint')} action={toCollect} />}
    />
  );
}
