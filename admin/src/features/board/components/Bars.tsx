import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import styles from './figures.module.css';

export interface Bar {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  /** The rows behind it, where a list can be narrowed to them. */
  readonly to: string | undefined;
}

/** More than this is a wall; the rest waits behind one press. */
const AT_FIRST = 10;

/** Counts as bars of one scale; each leads to its rows. */
export function Bars({ bars }: { readonly bars: readonly Bar[] }) {
  const { t } = useTranslation('board');
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const rest = bars.slice(AT_FIRST);
  return (
    <>
      <BarList bars={bars.slice(0, AT_FIRST)} most={most} />
      {rest.length === 0 ? null : (
        <details className={styles.more}>
          <summary>{t('more', { count: rest.length })}</summary>
          <BarList bars={rest} most={most} />
        </details>
      )}
    </>
  );
}

function BarList({ bars, most }: { readonly bars: readonly Bar[]; readonly most: number }) {
  return (
    <ul className={styles.bars}>
      {bars.map(({ key, name, count, to }) => (
        <li key={key}>
          {to === undefined ? <span>{name}</span> : <Link to={to}>{name}</Link>}
          <span className={styles.track} aria-hidden="true">
            {count === 0 ? null : (
              <span className={styles.fill} style={{ width: `${(count / most) * 100}%` }} />
            )}
          </span>
          <span className={styles.amount}>{count}</span>
        </li>
      ))}
    </ul>
  );
}
