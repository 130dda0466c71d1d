import styles from './Chips.module.css';

export interface Chip<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly count?: number | undefined;
}

/** Choices over a list; one that is pressed again is let go. */
export function Chips<Value extends string>(props: {
  readonly label: string;
  readonly chips: readonly Chip<Value>[];
  readonly chosen: readonly Value[];
  readonly onToggle: (value: Value) => void;
}) {
  return (
    <div role="group" aria-label={props.label} className={styles.chips}>
      {props.chips.map(({ value, label, count }) => (
        <button
          key={value}
          type="button"
          className={styles.chip}
          aria-pressed={props.chosen.includes(value)}
          onClick={() => props.onToggle(value)}
        >
          {label}
          {count === undefined ? null : <span className={styles.count}>{count}</span>}
        </button>
      ))}
    </div>
  );
}
