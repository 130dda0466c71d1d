import { useTranslation } from 'react-i18next';

import { useHotkeys } from '@/components/keys/useHotkeys';
import { EmptyState } from '@/components/states/EmptyState';
import { QueryBoundary } from '@/components/states/QueryBoundary';

import type { Picked } from '../dispatch-input';
import type { SuggestedResource } from '../hooks/useSuggestedResources';
import { useSuggestedResources } from '../hooks/useSuggestedResources';
import type { Returns } from '../returns';
import { Candidate } from './Candidate';
import styles from './DispatchPanel.module.css';

/** The resources that may fit a demand, the best first; a digit chooses one. */
export function CandidateList(props: {
  readonly demandId: string;
  readonly returns: Returns;
  readonly chosen: Picked['candidate'];
  readonly onChoose: (candidate: SuggestedResource) => void;
}) {
  const { t } = useTranslation('demands');
  const { returns, chosen, onChoose } = props;
  const query = useSuggestedResources(props.demandId);
  const candidates = query.data?.suggestedResources ?? [];
  useHotkeys(
    Object.fromEntries(candidates.map((candidate, index) => [String(index + 1), () => onChoose(candidate)])),
  );
  return (
    <QueryBoundary query={query} rows={4}>
      {({ suggestedResources }) =>
        suggestedResources.length === 0 ? (
          <EmptyState why={t('match.none')} fills={t('match.noneHint')} />
        ) : (
          <div className={styles.candidates}>
            {suggestedResources.map((suggestion, index) => (
              <Candidate
                key={suggestion.resource.id}
                suggestion={suggestion}
                digit={index + 1}
                returned={returnOf(returns, suggestion)}
                isChosen={chosen?.resource.id === suggestion.resource.id}
                onChoose={() => onChoose(suggestion)}
              />
            ))}
          </div>
        )
      }
    </QueryBoundary>
  );
}

function returnOf({ byUnit }: Returns, { resource }: SuggestedResource) {
  const order = byUnit.get(resource.unit.id);
  if (order === undefined || order.returnReason === null) return undefined;
  return { reason: order.returnReason, note: order.returnNote ?? '' };
}
