import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { cataloguePaths } from '@/features/catalogue/paths';

import type { DispatchRule } from '../hooks/useDispatchRule';
import type { Returns } from '../returns';
import type { UnitLine } from '../shown';
import styles from './Candidate.module.css';
import { MatchReasons } from './MatchReasons';
import { ReturnedBefore } from './ReturnedBefore';

/** Whose duty the demand is by the dispatch catalogue, with the reason. It stands before every other unit. */
export function RuleCandidate(props: {
  readonly rule: DispatchRule;
  readonly line: UnitLine;
  readonly isChosen: boolean;
  readonly returns: Returns;
  readonly onChoose: () => void;
}) {
  const { t } = useTranslation(['dispatch', 'words', 'common']);
  const { rule, line, isChosen, returns, onChoose } = props;
  return (
    <li className={styles.rule}>
      <button type="button" className={styles.candidate} aria-pressed={isChosen} onClick={onChoose}>
        <span className={styles.head}>
          <kbd className="key">0</kbd>
          <strong className={styles.unit}>{rule.leadUnit.shortName}</strong>
          <span className={styles.score}>
            {line.score === undefined
              ? t('dispatch:byCatalogue')
              : t('dispatch:byCatalogueSure', { percent: Math.round(line.score * 100) })}
          </span>
        </span>
        <ReturnedBefore returns={returns} unitId={rule.leadUnit.id} />
        <span className={styles.resource}>
          {t('dispatch:ruleSays', { category: rule.category.name, unit: rule.leadUnit.name })}
        </span>
        <span className={styles.line}>
          {rule.coUnits.length === 0 ? null : (
            <span>
              {t('dispatch:ruleCoUnits', {
                units: rule.coUnits.map(({ name }) => name).join(t('common:list.comma')),
              })}
            </span>
          )}
          {rule.tier === null ? null : <span>{t(`words:tier.${rule.tier}`)}</span>}
          <span>{rule.mayPushDown ? t('dispatch:mayPushDown') : null}</span>
        </span>
        {rule.basis === null ? null : (
          <span className={styles.line}>{t('dispatch:ruleBasis', { basis: rule.basis })}</span>
        )}
      </button>
      <MatchReasons name={rule.leadUnit.name} reasons={line.reasons} isChosen={isChosen} />
      <Link to={cataloguePaths.list(rule.category.code)}>{t('dispatch:toCatalogue')}</Link>
    </li>
  );
}
