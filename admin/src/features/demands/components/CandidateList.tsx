import { useTranslation } from 'react-i18next';

import { useHotkeys } from '@/components/keys/useHotkeys';
import { QueryBoundary } from '@/components/states/QueryBoundary';

import type { DispatchDraft } from '../hooks/useDispatchDraft';
import type { Suggestions } from '../hooks/useSuggestions';
import type { Returns } from '../returns';
import { Candidate } from './Candidate';
import styles from './DispatchPanel.module.css';
import { NothingFits } from './NothingFits';
import { RuleCandidate } from './RuleCandidate';
import { UnitCandidate } from './UnitCandidate';

/**
 * The units whose duty it may be, then the resources that may fit, best first. `0` chooses the rule's unit; the other lines are
 * counted through both lists, and a digit chooses one.
 */
export function CandidateList(props: {
  readonly suggestions: Suggestions;
  readonly returns: Returns;
  readonly draft: DispatchDraft;
  readonly demand: { readonly awaitsRuling: boolean; readonly allowedActions: readonly string[] };
}) {
  const { t } = useTranslation('dispatch');
  const { suggestions, returns, draft, demand } = props;
  const { units, resources, resourcesQuery } = suggestions;
  const others = units.filter(({ rule }) => rule === undefined);
  const byDigit = [
    ...others.map(
      ({ unit }) =>
        () =>
          draft.chooseUnit(unit),
    ),
    ...resources.map((resource) => () => draft.choose(resource)),
  ];
  const rule = units[0]?.rule;
  useHotkeys({
    ...Object.fromEntries(byDigit.slice(0, 9).map((choose, index) => [String(index + 1), choose])),
    0: rule === undefined ? undefined : () => draft.follow(rule),
  });
  const chosenUnit = draft.rule === undefined && draft.chosen === undefined ? draft.unit?.id : undefined;
  return (
    <>
      {units.length === 0 ? null : (
        <>
          <h3 className={styles.kind}>{t('whoseDuty')}</h3>
          <ul className={styles.candidates} aria-label={t('whoseDuty')}>
            {units.map((line) =>
              line.rule === undefined ? (
                <UnitCandidate
                  key={line.unit.id}
                  line={line}
                  digit={others.indexOf(line) + 1}
                  isChosen={chosenUnit === line.unit.id}
                  returns={returns}
                  onChoose={() => draft.chooseUnit(line.unit)}
                />
              ) : (
                <RuleCandidate
                  key={line.unit.id}
                  rule={line.rule}
                  line={line}
                  isChosen={draft.rule?.id === line.rule.id}
                  returns={returns}
                  onChoose={() => line.rule && draft.follow(line.rule)}
                />
              ),
            )}
          </ul>
        </>
      )}
      <QueryBoundary query={resourcesQuery} rows={4}>
        {({ suggestedResources }) => {
          if (suggestedResources.length === 0)
            return units.length === 0 ? (
              <NothingFits draft={draft} demand={demand} />
            ) : (
              <>
                <h3 className={styles.kind}>{t('resources')}</h3>
                <p className={styles.none}>{t('noResource')}</p>
              </>
            );
          return (
            <>
              <h3 className={styles.kind}>{t('resources')}</h3>
              <ul className={styles.candidates} aria-label={t('resources')}>
                {suggestedResources.map((suggestion, index) => (
                  <Candidate
                    key={suggestion.resource.id}
                    suggestion={suggestion}
                    digit={others.length + index + 1}
                    returns={returns}
                    isChosen={draft.chosen?.resource.id === suggestion.resource.id}
                    onChoose={() => draft.choose(suggestion)}
                  />
                ))}
              </ul>
            </>
          );
        }}
      </QueryBoundary>
    </>
  );
}
