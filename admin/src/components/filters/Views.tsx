import { Link } from 'react-router';

import { withParams } from '@/components/table/url-params';

import styles from './Views.module.css';

/** The saved views of a list, as tabs that are addresses. */
export function Views<Key extends string>(props: {
  readonly label: string;
  /** The address of the list. */
  readonly path: string;
  readonly views: readonly Key[];
  readonly current: Key;
  readonly labelOf: (view: Key) => string;
  readonly countOf?: (view: Key) => number | undefined;
  /** Goes along from view to view. */
  readonly place?: string | undefined;
}) {
  const { path, views, current, labelOf, countOf, place } = props;
  return (
    <nav className={styles.views} aria-label={props.label}>
      {views.map((view) => {
        const count = countOf?.(view);
        return (
          <Link
            key={view}
            className={styles.view}
            to={{ pathname: path, search: `?${withParams(new URLSearchParams(), { view, place })}` }}
            aria-current={view === current ? 'page' : undefined}
          >
            {labelOf(view)}
            {count === undefined ? null : <span className={styles.count}>{count}</span>}
          </Link>
        );
      })}
    </nav>
  );
}
