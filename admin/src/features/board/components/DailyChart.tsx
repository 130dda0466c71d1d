import { useTranslation } from 'react-i18next';

import { formatDay } from '@/components/time/format';
import { useLocale } from '@/components/time/useLocale';
import type { BoardQuery } from '@/graphql/generated/graphql';

import styles from './figures.module.css';

type Day = BoardQuery['board']['daily'][number];

const HEIGHT = 120;
const STEP = 12;

/** Submitted against resolved, day by day. */
export function DailyChart({ days }: { readonly days: readonly Day[] }) {
  const { t } = useTranslation('board');
  const locale = useLocale();
  const most = Math.max(1, ...days.flatMap(({ submitted, resolved }) => [submitted, resolved]));
  const tall = (count: number) => (count / most) * HEIGHT;
  const sum = (part: 'submitted' | 'resolved') => days.reduce((total, day) => total + day[part], 0);
  const totals = { submitted: sum('submitted'), resolved: sum('resolved') };
  const [first] = days;
  const last = days.at(-1);
  return (
    <figure style={{ margin: 0 }}>
      <svg
        className={styles.chart}
        viewBox={`0 0 ${Math.max(1, days.length) * STEP} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('daily.label', totals)}
      >
        {days.map((day, index) => (
          <g key={day.date}>
            <title>
              {t('daily.day', {
                date: formatDay(day.date, locale),
                submitted: day.submitted,
                resolved: day.resolved,
              })}
            </title>
            <rect x={index * STEP} y={0} width={STEP} height={HEIGHT} fill="transparent" />
            <rect
              className={styles.submitted}
              x={index * STEP + 1}
              y={HEIGHT - tall(day.submitted)}
              width={4.5}
              height={tall(day.submitted)}
            />
            <rect
              className={styles.resolved}
              x={index * STEP + 6}
              y={HEIGHT - tall(day.resolved)}
              width={4.5}
              height={tall(day.resolved)}
            />
          </g>
        ))}
      </svg>
      <figcaption className={styles.legend}>
        <span>{first === undefined ? '' : formatDay(first.date, locale)}</span>
        <span>
          <span className={styles.key} style={{ background: 'var(--ld-border-strong)' }} />
          {t('daily.submitted', { count: totals.submitted })}
        </span>
        <span>
          <span className={styles.key} style={{ background: 'var(--ld-accent)' }} />
          {t('daily.resolved', { count: totals.resolved })}
        </span>
        <span>{last === undefined ? '' : formatDay(last.date, locale)}</span>
      </figcaption>
    </figure>
  );
}
