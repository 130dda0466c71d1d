import { Button } from 'antd';
import type { ReactNode } from 'react';

import { ProblemNote } from '@/components/states/ProblemNote';
import type { Problem } from '@/graphql/errors';

import styles from './ActionBar.module.css';

export interface BarAction {
  readonly key: string;
  readonly label: ReactNode;
  readonly onChoose: () => void;
}

/** The allowed actions, the most frequent first. On a phone the bar is fixed to the bottom edge. */
export function ActionBar(props: {
  readonly label: string;
  readonly actions: readonly BarAction[];
  /** The first action is the primary button, unless the page has a more important one elsewhere. */
  readonly hasPrimary?: boolean;
  readonly pending?: boolean;
  readonly problem?: Problem | undefined;
}) {
  if (props.actions.length === 0 && props.problem === undefined) return null;
  return (
    <>
      <div className={styles.bar} role="group" aria-label={props.label}>
        {props.actions.map(({ key, label, onChoose }, index) => (
          <Button
            key={key}
            type={index === 0 && props.hasPrimary !== false ? 'primary' : 'default'}
            loading={index === 0 && props.pending === true}
            disabled={props.pending === true}
            onClick={onChoose}
          >
            {label}
          </Button>
        ))}
      </div>
      <ProblemNote problem={props.problem} />
    </>
  );
}
