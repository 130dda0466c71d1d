import { useTranslation } from 'react-i18next';

import type { Returns } from '../returns';
import type { UnitLine } from '../shown';
import styles from './Candidate.module.css';
import { MatchReasons, StrongestReason } from './MatchReasons';
import { ReturnedBefore } from './ReturnedBefore';

/** A unit whose duty the demand may be, how sure that is, and why. */
export function UnitCandidate(props: {
  readonly line: UnitLine;
  readonly digit: number;
  readonly isChosen: boolean;
  readonly returns: Returns;
  readonly onChoose: () => void;
}) {
  const { t } = useTranslation('dispatch');
  const { line, digit, isChosen, returns } = props;
  const { unit, score, reasons } = line;
  return (
    <li>
      <button type="button" className={styles.candidate} aria-pressed={isChosen} onClick={props.onChoose}>
        <span className={styles.head}>
          <kbd className="key">{digit}</kbd>
          <strong className={styles.unit}>{unit.shortName}</strong>
          {score === undefined ? null : (
            <span className={styles.score}>{t('sure', { percent: Math.round(score * 100) })}</span>
          )}
        </span>
        <ReturnedBefore returns={returns} unitId={unit.id} />
        <StrongestReason reasons={reasons} />
      </button>
      <MatchReasons name={unit.name} reasons={reasons} isChosen={isChosen} />
    </li>
  );
}
