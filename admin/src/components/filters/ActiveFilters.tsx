import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

import type { Changes } from '@/components/table/useUrlTable';
import { formatDay } from '@/components/time/format';
import type { Period } from '@/components/time/period';
import { useLocale } from '@/components/time/useLocale';

/**
 * The filters that an address brought along and that no control of the page shows: the days of a figure on the board,
 * the words of the search box. A click removes one.
 */
export function ActiveFilters({
  period,
  search,
  change,
}: {
  readonly period: Period | undefined;
  readonly search: string | undefined;
  readonly change: (changes: Changes) => void;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <>
      {period === undefined ? null : (
        <Button onClick={() => change({ from: undefined, to: undefined })}>
          {t('table.period', { from: formatDay(period.from, locale), to: formatDay(period.to, locale) })}
        </Button>
      )}
      {search === undefined ? null : (
        <Button onClick={() => change({ search: undefined })}>{t('table.searched', { search })}</Button>
      )}
    </>
  );
}
