import type { ReactNode } from 'react';

import styles from './ListAndDetail.module.css';

/** A list with the thing itself beside it; where there is no room for two, the thing covers the list. */
export function ListAndDetail({
  list,
  detail,
}: {
  readonly list: ReactNode;
  readonly detail: ReactNode | null;
}) {
  return (
    <div className={detail === null ? styles.alone : styles.both}>
      <div className={styles.list}>{list}</div>
      {detail}
    </div>
  );
}
