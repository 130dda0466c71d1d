import type { ReactNode } from 'react';

import { DemoMark } from '@/components/status/DemoMark';
import type { Due } from '@/components/time/ClockBadge';
import { ClockBadge } from '@/components/time/ClockBadge';

import styles from './RecordHead.module.css';

/** The head of a record: its title, its state and clock, what is unusual about it, and the actions. */
export function RecordHead(props: {
  readonly title: string;
  readonly state: ReactNode;
  readonly due?: Due;
  readonly marks?: ReactNode;
  readonly number?: string;
  readonly isDemonstration: boolean;
  /** Lines below the state. */
  readonly notes?: readonly ReactNode[];
  readonly actions?: ReactNode;
}) {
  const { due, number } = props;
  const notes = props.notes?.filter((note) => note !== null && note !== undefined) ?? [];
  return (
    <header className={styles.head}>
      <h2 className={styles.title}>{props.title}</h2>
      <div className={styles.state}>
        {props.state}
        {due === undefined || due.dueAt === null ? null : <ClockBadge due={due} />}
        {props.marks}
        {number === undefined ? null : <span className="tabular muted">{number}</span>}
        <DemoMark shown={props.isDemonstration} />
      </div>
      {notes.map((note, index) => (
        <p key={index} className={styles.note}>
          {note}
        </p>
      ))}
      {props.actions}
    </header>
  );
}
