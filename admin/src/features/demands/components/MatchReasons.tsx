import type { Candidate_SuggestionFragment } from '@/graphql/generated/graphql';

import styles from './Candidate.module.css';

/** The parts of a score as one bar, and each part as a sentence. */
export function MatchReasons({
  reasons,
  isOpen,
}: {
  readonly reasons: Candidate_SuggestionFragment['reasons'];
  readonly isOpen: boolean;
}) {
  const counted = reasons.filter(({ weight }) => weight > 0);
  return (
    <>
      <span className={styles.bar} aria-hidden="true">
        {counted.map(({ kind, weight }) => (
          <span
            key={kind}
            className={`${styles.part} ${styles[kind]}`}
            style={{ width: `${weight * 100}%` }}
          />
        ))}
      </span>
      {isOpen ? (
        <span className={styles.reasons} role="list">
          {reasons.map(({ kind, text, weight }) => (
            <span key={kind + text} role="listitem" className={styles.reason}>
              <span className={`${styles.dot} ${styles[kind]}`} aria-hidden="true" />
              {text}
              <span className={styles.weight}>{Math.round(weight * 100)}</span>
            </span>
          ))}
        </span>
      ) : null}
    </>
  );
}
