import { CLOCKS } from '@lindan/shared';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

import { Chips } from '@/components/filters/Chips';
import { PeriodFilter } from '@/components/filters/PeriodFilter';
import { toggled } from '@/components/filters/toggled';
import type { Changes } from '@/components/table/useUrlTable';
import { UnitSelect } from '@/features/units/components/UnitSelect';

import type { OrderListParams } from '../order-list-params';
import { STATUSES_OF_ORDER_VIEW } from '../order-list-params';
import styles from './OrderFilters.module.css';

const [, ...PRESSING] = CLOCKS;

export function OrderFilters({
  params,
  change,
}: {
  readonly params: OrderListParams;
  readonly change: (changes: Changes) => void;
}) {
  const { t } = useTranslation(['orders', 'words', 'common']);
  const { view, status, clock, unit, search } = params;
  return (
    <>
      <Chips
        label={t('orders:column.status')}
        chips={STATUSES_OF_ORDER_VIEW[view].map((value) => ({
          value,
          label: t(`words:orderStatus.${value}`),
        }))}
        chosen={status}
        onToggle={(value) => change({ status: toggled(status, value) })}
      />
      <Chips
        label={t('orders:column.due')}
        chips={PRESSING.map((value) => ({ value, label: t(`words:clock.${value}`) }))}
        chosen={clock === undefined ? [] : [clock]}
        onToggle={(value) => change({ clock: value === clock ? undefined : value })}
      />
      <div className={styles.unit}>
        <UnitSelect
          label={t('orders:column.unit')}
          placeholder={t('orders:column.unit')}
          value={unit}
          onChange={(id) => change({ unit: id })}
        />
      </div>
      <PeriodFilter period={params.period} change={change} />
      {search === undefined ? null : (
        <Button onClick={() => change({ search: undefined })}>
          {t('common:table.searched', { search })}
        </Button>
      )}
    </>
  );
}
