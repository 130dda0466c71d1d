import { useTranslation } from 'react-i18next';

import { Chips } from '@/components/filters/Chips';
import { Page } from '@/components/page/Page';
import { EmptyState } from '@/components/states/EmptyState';
import { QueryBoundary } from '@/components/states/QueryBoundary';
import { PagerBar } from '@/components/table/PagerBar';
import { useUrlTable } from '@/components/table/useUrlTable';
import { SetupTabs } from '@/features/places/components/SetupTabs';

import { GapSections } from './components/GapSections';
import { SetupProgress } from './components/SetupProgress';
import { useSetupGaps } from './hooks/useSetupGaps';
import { parseSetupParams } from './setup-params';

/** What keeps places, units and categories from working, each with the way to mend it (开城清单). */
export function SetupPage() {
  const { t } = useTranslation(['setup', 'words']);
  const { params, change, pager } = useUrlTable(parseSetupParams);
  const query = useSetupGaps(params, pager.after);
  const counts = query.data?.setupGaps.counts ?? [];
  const chips = (
    <Chips
      label={t('setup:kinds')}
      chips={counts.map(({ kind, count }) => ({ value: kind, label: t(`words:setupGap.${kind}`), count }))}
      chosen={params.kind === undefined ? [] : [params.kind]}
      onToggle={(kind) => change({ kind: kind === params.kind ? undefined : kind })}
    />
  );
  return (
    <Page
      title={t('setup:title')}
      hint={t('setup:hint')}
      views={<SetupTabs at="/setup" />}
      filters={counts.length > 1 || params.kind !== undefined ? chips : undefined}
    >
      <QueryBoundary query={query} pager={pager}>
        {({ setupGaps: { nodes, progress, totalCount, pageInfo } }) => (
          <>
            <SetupProgress {...progress} />
            {nodes.length === 0 ? (
              <EmptyState why={t('setup:empty')} fills={t('setup:emptyHint')} />
            ) : (
              <>
                <GapSections nodes={nodes} counts={counts} />
                <PagerBar pager={pager} pageInfo={pageInfo} totalCount={totalCount} shown={nodes.length} />
              </>
            )}
          </>
        )}
      </QueryBoundary>
    </Page>
  );
}
