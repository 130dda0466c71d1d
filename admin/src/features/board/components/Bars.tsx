import { Link } from 'react-router';

import styles from './figures.module.css';

export interface Bar {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  /** The rows behind it. */
  readonly to: string;
}

/** Counts as bars of one scale; each leads to its rows. */
export function Bars({ bars }: { readonly bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <ul className={styles.bars}>
      {bars.map(({ key, name, count, to }) => (
        <li key={key}>
          <Link to={to}>{name}</Link>
          <span className={styles.track} aria-hidden="true">
            <span className={styles.fill} style={{ width: `${(count / most) * 100}%` }} />
          </span>
          <span className={styles.amount}>{count}</span>
        </li>
      ))}
    </ul>
  );
}
