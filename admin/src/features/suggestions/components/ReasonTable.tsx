import { useTranslation } from 'react-i18next';

import { FigureTable } from '@/features/board/components/FigureTable';

import type { AccuracyRow } from '../hooks/useSuggestionAccuracy';
import styles from './ReasonTable.module.css';

/** Why the first one shown was passed over, over all rows, most first. */
export function ReasonTable({ rows }: { readonly rows: readonly AccuracyRow[] }) {
  const { t } = useTranslation(['suggestions', 'words']);
  const counts = new Map<AccuracyRow['reasons'][number]['reason'], number>();
  for (const { reason, count } of rows.flatMap(({ reasons }) => reasons))
    counts.set(reason, (counts.get(reason) ?? 0) + count);
  if (counts.size === 0) return null;
  const title = t('suggestions:reasons');
  return (
    <section className={styles.reasons}>
      <h2>{title}</h2>
      <FigureTable
        label={title}
        head={[t('suggestions:head.reason'), t('suggestions:head.count')]}
        rows={[...counts]
          .toSorted((a, b) => b[1] - a[1])
          .map(([reason, count]) => ({
            key: reason ?? '',
            name: reason === null ? t('suggestions:noReason') : t(`words:overrideReason.${reason}`),
            cells: [count],
          }))}
      />
    </section>
  );
}
