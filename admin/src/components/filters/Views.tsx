import { Link, useLocation } from 'react-router';

import styles from './Views.module.css';

export interface View {
  readonly key: string;
  readonly label: string;
  readonly to: { readonly pathname?: string; readonly search: string };
  readonly count?: number | undefined;
}

/** The saved views of a list, as tabs that are addresses. */
export function Views({
  label,
  views,
  current,
}: {
  readonly label: string;
  readonly views: readonly View[];
  readonly current: string;
}) {
  const { pathname } = useLocation();
  return (
    <nav className={styles.views} aria-label={label}>
      {views.map((view) => (
        <Link
          key={view.key}
          className={styles.view}
          to={{ pathname: view.to.pathname ?? pathname, search: view.to.search }}
          aria-current={view.key === current ? 'page' : undefined}
        >
          {view.label}
          {view.count === undefined ? null : <span className={styles.count}>{view.count}</span>}
        </Link>
      ))}
    </nav>
  );
}
