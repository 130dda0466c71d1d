import { DEMAND_KINDS, URGENCIES } from '@lindan/shared';
import { useTranslation } from 'react-i18next';

import { ActiveFilters } from '@/components/filters/ActiveFilters';
import { ChipFilter, ChipsFilter } from '@/components/filters/ChipFilter';
import { ClockFilter } from '@/components/filters/ClockFilter';
import { SelectFilter } from '@/components/filters/SelectFilter';
import type { Changes } from '@/components/table/useUrlTable';
import { CategorySelect } from '@/features/categories/components/CategorySelect';

import type { DemandListParams } from '../demand-list-params';
import { STATUSES_OF_VIEW } from '../demand-list-params';
import { NO_CATEGORY } from '../paths';

const [, ...UNUSUAL] = URGENCIES;

/** Chips for the filters of every day, lists for the rest. */
export function DemandFilters({
  params,
  change,
}: {
  readonly params: DemandListParams;
  readonly change: (changes: Changes) => void;
}) {
  const { t } = useTranslation(['demands', 'words']);
  return (
    <>
      <ChipsFilter
        label={t('demands:column.status')}
        values={STATUSES_OF_VIEW[params.view]}
        labelOf={(value) => t(`words:demandStatus.${value}`)}
        value={params.status}
        onChange={(status) => change({ status })}
      />
      <ClockFilter label={t('demands:column.due')} clock={params.clock} change={change} />
      <ChipFilter
        label={t('demands:fact.urgency')}
        values={UNUSUAL}
        labelOf={(value) => t(`words:urgency.${value}`)}
        value={params.urgency}
        onChange={(urgency) => change({ urgency })}
      />
      <SelectFilter
        label={t('demands:fact.kind')}
        values={DEMAND_KINDS}
        labelOf={(value) => t(`words:demandKind.${value}`)}
        value={params.kind}
        width={110}
        onChange={(kind) => change({ kind })}
      />
      <CategorySelect
        width={170}
        label={t('demands:fact.category')}
        placeholder={t('demands:fact.category')}
        none={{ value: NO_CATEGORY, label: t('demands:fact.noCategory') }}
        value={params.category}
        onChange={(category) => change({ category })}
      />
      <ActiveFilters period={params.period} search={params.search} change={change} />
    </>
  );
}
