import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import styles from './Candidate.module.css';

/** Of a resource or of a unit. */
type Reasons = readonly { readonly kind: string; readonly text: string; readonly weight: number }[];

/** The parts of a score as one bar, and the strongest as a sentence: what the line itself tells. */
export function StrongestReason({ reasons }: { readonly reasons: Reasons }) {
  const counted = reasons.filter(({ weight }) => weight > 0);
  const [strongest] = counted.toSorted((a, b) => b.weight - a.weight);
  if (strongest === undefined) return null;
  return (
    <>
      <span className={styles.bar} aria-hidden="true">
        {counted.map(({ kind, weight, text }) => (
          <span
            key={kind + text}
            className={`${styles.part} ${styles[kind]}`}
            style={{ width: `${weight * 100}%` }}
          />
        ))}
      </span>
      <span className={styles.strongest}>{strongest.text}</span>
    </>
  );
}

/** All reasons with their weights, unfolded on demand, and by itself beside the chosen one. */
export function MatchReasons({
  name,
  reasons,
  isChosen,
}: {
  /** Of what is suggested, for readers of the screen. */
  readonly name: string;
  readonly reasons: Reasons;
  readonly isChosen: boolean;
}) {
  const { t } = useTranslation('dispatch');
  const id = useId();
  const [unfolded, setUnfolded] = useState<boolean>();
  const isOpen = unfolded ?? isChosen;
  // A single reason is told by the line itself.
  if (reasons.length < 2) return null;
  return (
    <>
      <button
        type="button"
        className={styles.more}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={t(isOpen ? 'hideReasonsOf' : 'showReasonsOf', { name, count: reasons.length })}
        onClick={() => setUnfolded(!isOpen)}
      >
        {isOpen ? t('hideReasons') : t('showReasons', { count: reasons.length })}
      </button>
      {isOpen ? (
        <ul id={id} className={styles.reasons}>
          {reasons.map(({ kind, text, weight }) => (
            <li key={kind + text} className={styles.reason}>
              <span className={`${styles.dot} ${styles[kind]}`} aria-hidden="true" />
              {text}
              <span className={styles.weight}>{Math.round(weight * 100)}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
