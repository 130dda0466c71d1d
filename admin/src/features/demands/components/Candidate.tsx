import { useTranslation } from 'react-i18next';
import { RemainingCapacity } from '@/features/resources/components/RemainingCapacity';
import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';
import type { ReturnReason } from '@/graphql/generated/graphql';

import styles from './Candidate.module.css';
import { MatchReasons } from './MatchReasons';

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
  readonly digit: number;
  readonly isChosen: boolean;
  /** Why its unit has sent this demand back, and what it wrote. */
  readonly returned: { readonly reason: ReturnReason; readonly note: string } | undefined;
  readonly onChoose: () => void;
}) {
  const { t } = useTranslation(['demands', 'words']);
  const { digit, isChosen, returned } = props;
  const { resource, score, reasons } = readFragment(CANDIDATE_SUGGESTION, props.suggestion);
  return (
    <button type="button" className={styles.candidate} aria-pressed={isChosen} onClick={props.onChoose}>
      <span className={styles.head}>
        <kbd className="key">{digit}</kbd>
        <strong className={styles.unit}>{resource.unit.shortName}</strong>
        <span className={styles.score}>{t('demands:match.score', { percent: Math.round(score * 100) })}</span>
      </span>
      {returned === undefined ? null : (
        <span className={styles.returned} title={returned.note}>
          {t('demands:match.returnedBefore', { reason: t(`words:returnReason.${returned.reason}`) })}
        </span>
      )}
      <span className={styles.resource}>{resource.title}</span>
      <span className={styles.line}>
        <span>{t(`words:resourceKind.${resource.kind}`)}</span>
        <RemainingCapacity resource={resource} />
      </span>
      <MatchReasons reasons={reasons} isOpen={isChosen} />
    </button>
  );
}
