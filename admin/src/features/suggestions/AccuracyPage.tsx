import { demandWorkflow, SUGGESTION_KINDS } from '@lindan/shared';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Chips } from '@/components/filters/Chips';
import { Page } from '@/components/page/Page';
import { EmptyState } from '@/components/states/EmptyState';
import { QueryBoundary } from '@/components/states/QueryBoundary';
import { useUrlTable } from '@/components/table/useUrlTable';
import { useTimeZone } from '@/components/time/city-time-zone';
import { momentsOf } from '@/components/time/period';
import { useSession } from '@/features/session/session-context';

import { accuracyParamsOf, MONTHS, SCOPES } from './accuracy-params';
import { AccuracyTable } from './components/AccuracyTable';
import { ReasonTable } from './components/ReasonTable';
import { useSuggestionAccuracy } from './hooks/useSuggestionAccuracy';

/** Roles that see the figures of their own place; every account sees those of the whole city. */
const OF_A_PLACE = new Set<string>(
  demandWorkflow.seenBy.filter(({ scope }) => scope === 'REGION').map(({ role }) => role),
);

/** How good suggestions are: what was shown, what was taken, and what became of it, month by month. */
export function AccuracyPage() {
  const { t } = useTranslation(['suggestions', 'words']);
  const { membership } = useSession();
  const timeZone = useTimeZone();
  const [parse] = useState(() => accuracyParamsOf(new Date(), timeZone));
  const { params, change } = useUrlTable(parse);
  const own = OF_A_PLACE.has(membership?.role ?? '') ? membership?.region : undefined;
  const regionId = params.scope === 'OWN' ? (own?.id ?? null) : null;
  const query = useSuggestionAccuracy({ regionId, ...momentsOf(params, timeZone) });
  const filters = (
    <>
      <Chips
        label={t('suggestions:kind')}
        chips={SUGGESTION_KINDS.map((value) => ({ value, label: t(`words:suggestionKind.${value}`) }))}
        chosen={[params.kind]}
        onToggle={(kind) => change({ kind })}
      />
      <Chips
        label={t('suggestions:period')}
        chips={MONTHS.map((value) => ({ value, label: t('suggestions:months', { months: value }) }))}
        chosen={[params.months]}
        onToggle={(months) => change({ months })}
      />
      {own == null ? null : (
        <Chips
          label={t('suggestions:place')}
          chips={SCOPES.map((value) => ({
            value,
            label: value === 'OWN' ? own.name : t('suggestions:wholeCity'),
          }))}
          chosen={[params.scope]}
          onToggle={(scope) => change({ scope })}
        />
      )}
    </>
  );
  return (
    <Page title={t('suggestions:title')} hint={t('suggestions:hint')} filters={filters}>
      <QueryBoundary query={query}>
        {({ suggestionAccuracy }) => {
          const rows = suggestionAccuracy.filter(({ kind }) => kind === params.kind);
          if (rows.length === 0)
            return <EmptyState why={t('suggestions:empty')} fills={t('suggestions:emptyHint')} />;
          return (
            <>
              <AccuracyTable rows={rows} />
              <ReasonTable rows={rows} />
            </>
          );
        }}
      </QueryBoundary>
    </Page>
  );
}
