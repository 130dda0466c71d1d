import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useHotkeys } from '@/components/keys/useHotkeys';
import { cataloguePaths } from '@/features/catalogue/paths';

import type { DispatchRule } from '../hooks/useDispatchRule';
import styles from './Candidate.module.css';

/** Whose duty the demand is by the dispatch catalogue, with the reason; `0` chooses it. It stands before every resource. */
export function RuleCandidate(props: {
  readonly rule: DispatchRule;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  const { t } = useTranslation(['demands', 'words', 'common']);
  const { rule, isChosen, onChoose } = props;
  useHotkeys({ 0: onChoose });
  return (
    <div className={styles.rule}>
      <button type="button" className={styles.candidate} aria-pressed={isChosen} onClick={onChoose}>
        <span className={styles.head}>
          <kbd className="key">0</kbd>
          <strong className={styles.unit}>{rule.leadUnit.shortName}</strong>
          <span className={styles.score}>{t('demands:match.byCatalogue')}</span>
        </span>
        <span className={styles.resource}>
          {t('demands:match.ruleSays', { category: rule.category.name, unit: rule.leadUnit.name })}
        </span>
        <span className={styles.line}>
          {rule.coUnits.length === 0 ? null : (
            <span>
              {t('demands:match.ruleCoUnits', {
                units: rule.coUnits.map(({ name }) => name).join(t('common:list.comma')),
              })}
            </span>
          )}
          {rule.tier === null ? null : <span>{t(`words:tier.${rule.tier}`)}</span>}
          <span>{rule.mayPushDown ? t('demands:match.mayPushDown') : null}</span>
        </span>
        {rule.basis === null ? null : (
          <span className={styles.line}>{t('demands:match.ruleBasis', { basis: rule.basis })}</span>
        )}
      </button>
      <Link to={cataloguePaths.list(rule.category.code)}>{t('demands:match.toCatalogue')}</Link>
    </div>
  );
}
