import { Link } from 'react-router';

import styles from '../filters/Views.module.css';

export interface PageTab {
  readonly path: string;
  readonly label: string;
}

/** Neighbouring pages as tabs that are addresses, like the views of a list. */
export function PageTabs(props: {
  readonly label: string;
  readonly tabs: readonly PageTab[];
  readonly at: string;
}) {
  return (
    <nav className={styles.views} aria-label={props.label}>
      {props.tabs.map(({ path, label }) => (
        <Link
          key={path}
          className={styles.view}
          to={path}
          aria-current={path === props.at ? 'page' : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
