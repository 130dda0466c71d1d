import { LIMITS } from '@lindan/shared';
import { useTranslation } from 'react-i18next';

import styles from './figures.module.css';

/** A rate with its numerator and denominator; with too few cases a note replaces it. */
export function RateFigure({
  name,
  rate,
}: {
  readonly name: string;
  readonly rate: { readonly numerator: number; readonly denominator: number };
}) {
  const { t } = useTranslation('board');
  const { numerator, denominator } = rate;
  const isFew = denominator < LIMITS.figureCases;
  return (
    <div className={styles.figure}>
      <dt>{name}</dt>
      <dd>
        <span className={styles.number}>
          {isFew ? '–' : `${Math.round((numerator / denominator) * 100)}%`}
        </span>
        <span className="muted tabular">
          {isFew ? t('rate.few', { numerator, denominator }) : t('rate.of', { numerator, denominator })}
        </span>
      </dd>
    </div>
  );
}
