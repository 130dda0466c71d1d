import { KEYWORDS_VERSION, RULES_VERSION } from '@lindan/shared';
import { useTranslation } from 'react-i18next';

import { FigureTable } from '@/features/board/components/FigureTable';

import type { AccuracyRow } from '../hooks/useSuggestionAccuracy';
import { Share } from './Share';

const FIGURES = [
  'dispatches',
  'first',
  'amongThree',
  'overridden',
  'toHall',
  'firstReturned',
  'otherReturned',
  'firstRight',
  'otherRight',
] as const;

/** A row for each month and version: what was taken of what was shown, and what became of it. */
export function AccuracyTable({ rows }: { readonly rows: readonly AccuracyRow[] }) {
  const { t } = useTranslation('suggestions');
  const nameOf = ({ month, modelVersion }: AccuracyRow) => {
    if (modelVersion === null) return t('row.nothing', { month });
    if (modelVersion === RULES_VERSION) return t('row.rules', { month });
    if (modelVersion === KEYWORDS_VERSION) return t('row.keywords', { month });
    return t('row.version', { month, version: modelVersion });
  };
  return (
    <FigureTable
      label={t('title')}
      head={[t('head.row'), ...FIGURES.map((figure) => t(`head.${figure}`))]}
      rows={rows.map((row) => ({
        key: `${row.month} ${row.modelVersion ?? ''}`,
        name: nameOf(row),
        cells: FIGURES.map((figure) => <Share key={figure} rate={row[figure]} />),
      }))}
    />
  );
}
