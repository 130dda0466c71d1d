import { useTranslation } from 'react-i18next';

import { ActiveFilters } from '@/components/filters/ActiveFilters';
import { ChipsFilter } from '@/components/filters/ChipFilter';
import { ClockFilter } from '@/components/filters/ClockFilter';
import type { Changes } from '@/components/table/useUrlTable';
import { UnitSelect } from '@/features/units/components/UnitSelect';

import type { OrderListParams } from '../order-list-params';
import { STATUSES_OF_ORDER_VIEW } from '../order-list-params';

export function OrderFilters({
  params,
  change,
}: {
  readonly params: OrderListParams;
  readonly change: (changes: Changes) => void;
}) {
  const { t } = useTranslation(['orders', 'words']);
  return (
    <>
      <ChipsFilter
        label={t('orders:column.status')}
        values={STATUSES_OF_ORDER_VIEW[params.view]}
        labelOf={(value) => t(`words:orderStatus.${value}`)}
        value={params.status}
        onChange={(status) => change({ status })}
      />
      <ClockFilter label={t('orders:column.due')} clock={params.clock} change={change} />
      <div style={{ display: 'grid', width: 200 }}>
        <UnitSelect
          label={t('orders:column.unit')}
          placeholder={t('orders:column.unit')}
          value={params.unit}
          onChange={(unit) => change({ unit })}
        />
      </div>
      <ActiveFilters period={params.period} search={params.search} change={change} />
    </>
  );
}
