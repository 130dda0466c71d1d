import type { ReactNode } from 'react';

import styles from './Mark.module.css';

/** A small word beside a title: something is out of the ordinary. */
export function Mark({
  isStrong = false,
  children,
}: {
  readonly isStrong?: boolean;
  readonly children: ReactNode;
}) {
  return <span className={isStrong ? styles.strong : styles.mark}>{children}</span>;
}
