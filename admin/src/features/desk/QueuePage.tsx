import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ChipsFilter } from '@/components/filters/ChipFilter';
import { EmptyState } from '@/components/states/EmptyState';
import { useUrlTable } from '@/components/table/useUrlTable';
import { DemandWorkspace } from '@/features/demands/components/DemandWorkspace';
import { useSession } from '@/features/session/session-context';

import { deskPaths } from './paths';
import { queueParamsOf, statusesWaitingFor, toQueueFilter } from './queue-params';

/** The viewer's queue, sorted by deadline; after each step the next demand opens. */
export function QueuePage() {
  const { t } = useTranslation(['desk', 'words']);
  const role = useSession().membership?.role;
  const parse = useMemo(() => queueParamsOf(role), [role]);
  const { params, change, pager } = useUrlTable(parse);
  const statuses = statusesWaitingFor(role);
  const chips = (
    <ChipsFilter
      label={t('desk:queue.status')}
      values={statuses}
      labelOf={(value) => t(`words:demandStatus.${value}`)}
      value={params.status}
      onChange={(status) => change({ status })}
    />
  );
  return (
    <DemandWorkspace
      title={t('desk:queue.title')}
      hint={t('desk:queue.hint')}
      filters={statuses.length > 1 ? chips : undefined}
      path={deskPaths.queue()}
      filter={toQueueFilter(params)}
      orderBy="DUE_ASC"
      pager={pager}
      empty={<EmptyState why={t('desk:queue.empty')} fills={t('desk:queue.emptyHint')} />}
      advances
    />
  );
}
