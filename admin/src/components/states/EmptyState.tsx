import { InboxOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';

import styles from './states.module.css';

/** Why the list is empty, and what fills it. */
export function EmptyState(props: {
  readonly why: string;
  readonly fills: string;
  readonly action?: ReactNode;
}) {
  return (
    <div className={styles.face}>
      <InboxOutlined className={styles.icon} aria-hidden />
      <p className={styles.what}>{props.why}</p>
      <p className={styles.next}>{props.fills}</p>
      {props.action}
    </div>
  );
}
