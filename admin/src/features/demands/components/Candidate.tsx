import { useTranslation } from 'react-i18next';
import { RemainingCapacity } from '@/features/resources/components/RemainingCapacity';
import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';

import type { Returns } from '../returns';
import styles from './Candidate.module.css';
import { MatchReasons, StrongestReason } from './MatchReasons';
import { ReturnedBefore } from './ReturnedBefore';

export const CANDIDATE_SUGGESTION = graphql(`
  fragment Candidate_suggestion on SuggestedResource {
    score
    reasons {
      kind
      text
      weight
    }
    resource {
      id
      title
      kind
      unit {
        id
        name
        shortName
      }
      ...RemainingCapacity_resource
    }
  }
`);

/** A resource that may fit: whose it is, what is left of it, and why it is suggested. */
export function Candidate(props: {
  readonly suggestion: FragmentType<typeof CANDIDATE_SUGGESTION>;
  /** The key that chooses it; only nine have one. */
  readonly digit: number;
  readonly isChosen: boolean;
  readonly returns: Returns;
  readonly onChoose: () => void;
}) {
  const { t } = useTranslation(['dispatch', 'words']);
  const { digit, isChosen, returns } = props;
  const { resource, score, reasons } = readFragment(CANDIDATE_SUGGESTION, props.suggestion);
  return (
    <li>
      <button type="button" className={styles.candidate} aria-pressed={isChosen} onClick={props.onChoose}>
        <span className={styles.head}>
          {digit > 9 ? null : <kbd className="key">{digit}</kbd>}
          <strong className={styles.unit}>{resource.unit.shortName}</strong>
          <span className={styles.score}>{t('dispatch:score', { percent: Math.round(score * 100) })}</span>
        </span>
        <ReturnedBefore returns={returns} unitId={resource.unit.id} />
        <span className={styles.resource}>{resource.title}</span>
        <span className={styles.line}>
          <span>{t(`words:resourceKind.${resource.kind}`)}</span>
          <RemainingCapacity resource={resource} />
        </span>
        <StrongestReason reasons={reasons} />
      </button>
      <MatchReasons name={resource.title} reasons={reasons} isChosen={isChosen} />
    </li>
  );
}
