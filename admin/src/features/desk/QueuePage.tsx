import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chips } from '@/components/filters/Chips';
import { toggled } from '@/components/filters/toggled';
import { withDetail } from '@/components/page/with-detail';
import { EmptyState } from '@/components/states/EmptyState';
import { useUrlTable } from '@/components/table/useUrlTable';
import { DemandWorkspace } from '@/features/demands/components/DemandWorkspace';
import { useSession } from '@/features/session/session-context';

import { deskPaths } from './paths';
import { queueParamsOf, statusesWaitingFor, toQueueFilter } from './queue-params';

const pathOf = withDetail(deskPaths.queue());

/** What waits for me: whoever is let down first stands first, and after each step the next one opens. */
export function QueuePage() {
  const { t } = useTranslation(['desk', 'words']);
  const role = useSession().membership?.role;
  const parse = useMemo(() => queueParamsOf(role), [role]);
  const { params, change, pager } = useUrlTable(parse);
  const statuses = statusesWaitingFor(role);
  const chips = (
    <Chips
      label={t('desk:queue.status')}
      chips={statuses.map((value) => ({ value, label: t(`words:demandStatus.${value}`) }))}
      chosen={params.status}
      onToggle={(value) => change({ status: toggled(params.status, value) })}
    />
  );
  return (
    <DemandWorkspace
      title={t('desk:queue.title')}
      hint={t('desk:queue.hint')}
      filters={statuses.length > 1 ? chips : undefined}
      pathOf={pathOf}
      filter={toQueueFilter(params)}
      orderBy="DUE_ASC"
      pager={pager}
      empty={<EmptyState why={t('desk:queue.empty')} fills={t('desk:queue.emptyHint')} />}
      advances
    />
  );
}
