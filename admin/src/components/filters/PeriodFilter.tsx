import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

import type { Changes } from '@/components/table/useUrlTable';
import { formatDay } from '@/components/time/format';
import type { Period } from '@/components/time/period';
import { useLocale } from '@/components/time/useLocale';

/** The days that a list came with, as from a figure of the board; a click takes them away. */
export function PeriodFilter({
  period,
  change,
}: {
  readonly period: Period | undefined;
  readonly change: (changes: Changes) => void;
}) {
  const { t } = useTranslation('common');
  const locale = useLocale();
  if (period === undefined) return null;
  const [from, to] = [formatDay(period.from, locale), formatDay(period.to, locale)];
  return (
    <Button onClick={() => change({ from: undefined, to: undefined })}>
      {t('table.period', { from, to })}
    </Button>
  );
}
