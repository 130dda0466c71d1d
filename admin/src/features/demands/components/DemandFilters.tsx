import { CLOCKS, DEMAND_KINDS, URGENCIES } from '@lindan/shared';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';

import { Chips } from '@/components/filters/Chips';
import { PeriodFilter } from '@/components/filters/PeriodFilter';
import { toggled } from '@/components/filters/toggled';
import type { Changes } from '@/components/table/useUrlTable';
import { CategorySelect } from '@/features/categories/components/CategorySelect';

import type { DemandListParams } from '../demand-list-params';
import { STATUSES_OF_VIEW } from '../demand-list-params';
import styles from './DemandFilters.module.css';

const [, ...PRESSING] = CLOCKS;
const [, ...UNUSUAL] = URGENCIES;

/** Chips for what is asked for every day, lists for the rest. */
export function DemandFilters({
  params,
  change,
}: {
  readonly params: DemandListParams;
  readonly change: (changes: Changes) => void;
}) {
  const { t } = useTranslation(['demands', 'words', 'common']);
  const { view, status, clock, urgency, kind, category, search } = params;
  return (
    <>
      <Chips
        label={t('demands:column.status')}
        chips={STATUSES_OF_VIEW[view].map((value) => ({ value, label: t(`words:demandStatus.${value}`) }))}
        chosen={status}
        onToggle={(value) => change({ status: toggled(status, value) })}
      />
      <Chips
        label={t('demands:column.due')}
        chips={PRESSING.map((value) => ({ value, label: t(`words:clock.${value}`) }))}
        chosen={clock === undefined ? [] : [clock]}
        onToggle={(value) => change({ clock: value === clock ? undefined : value })}
      />
      <Chips
        label={t('demands:fact.urgency')}
        chips={UNUSUAL.map((value) => ({ value, label: t(`words:urgency.${value}`) }))}
        chosen={urgency === undefined ? [] : [urgency]}
        onToggle={(value) => change({ urgency: value === urgency ? undefined : value })}
      />
      <Select
        className={styles.kind}
        aria-label={t('demands:fact.kind')}
        placeholder={t('demands:fact.kind')}
        allowClear
        value={kind}
        onChange={(value: string | undefined) => change({ kind: value })}
        options={DEMAND_KINDS.map((value) => ({ value, label: t(`words:demandKind.${value}`) }))}
      />
      <CategorySelect
        className={styles.category}
        label={t('demands:fact.category')}
        placeholder={t('demands:fact.category')}
        value={category}
        onChange={(value) => change({ category: value })}
      />
      <PeriodFilter period={params.period} change={change} />
      {search === undefined ? null : (
        <Button onClick={() => change({ search: undefined })}>
          {t('common:table.searched', { search })}
        </Button>
      )}
    </>
  );
}
