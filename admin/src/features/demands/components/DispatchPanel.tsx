import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDraft } from '@/components/drafts/useDraft';
import { EmptyState } from '@/components/states/EmptyState';
import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';
import type { DispatchPanel_DemandFragment } from '@/graphql/generated/graphql';
import type { Draft } from '@/preferences/draft-store';

import { useDispatchDraft } from '../hooks/useDispatchDraft';
import { useDispatchRule } from '../hooks/useDispatchRule';
import { returnsOf } from '../returns';
import { CandidateList } from './CandidateList';
import { DispatchForm } from './DispatchForm';
import styles from './DispatchPanel.module.css';
import { DispatchSend } from './DispatchSend';
import { PreviewedDeadlines } from './PreviewedDeadlines';
import { RuleCandidate } from './RuleCandidate';

export const DISPATCH_PANEL_DEMAND = graphql(`
  fragment DispatchPanel_demand on Demand {
    id
    version
    title
    urgency
    awaitsRuling
    category {
      code
    }
    allowedActions
    orders {
      ...Returns_order
    }
  }
`);

interface DispatchPanelProps<Demand> {
  readonly demand: Demand;
  readonly onDispatched: () => void;
}

/**
 * The candidates and the order beside the demand, as long as it may be dispatched. What has been typed stays when somebody
 * else was faster.
 */
export function DispatchPanel(props: DispatchPanelProps<FragmentType<typeof DISPATCH_PANEL_DEMAND>>) {
  const { t } = useTranslation('demands');
  const demand = readFragment(DISPATCH_PANEL_DEMAND, props.demand);
  const kept = useDraft(`dispatch/${demand.id}`);
  const [hasTyped, setHasTyped] = useState(kept.restored !== undefined);
  const isOver = !demand.allowedActions.includes('DISPATCH');
  const onDispatched = () => {
    kept.end();
    setHasTyped(false);
    props.onDispatched();
  };
  return !isOver || hasTyped ? (
    <Panel
      demand={demand}
      kept={kept}
      isOver={isOver}
      onTyped={() => setHasTyped(true)}
      onDispatched={onDispatched}
    />
  ) : (
    <EmptyState why={t('match.notNow')} fills={t('match.notNowHint')} />
  );
}

function Panel({
  demand,
  kept,
  isOver,
  onTyped,
  onDispatched,
}: DispatchPanelProps<DispatchPanel_DemandFragment> & {
  readonly kept: Draft;
  readonly isOver: boolean;
  readonly onTyped: () => void;
}) {
  const { t } = useTranslation('demands');
  const returns = useMemo(() => returnsOf(demand.orders), [demand.orders]);
  const draft = useDispatchDraft(returns.proposed);
  const rule = useDispatchRule(demand.category?.code);
  return (
    <section className={styles.panel} aria-label={t('match.title')} onInput={onTyped}>
      <h2 className={styles.title}>{t('match.title')}</h2>
      {demand.awaitsRuling ? <p className={styles.hint}>{t('match.ruling')}</p> : null}
      {rule === undefined ? null : (
        <RuleCandidate
          rule={rule}
          isChosen={draft.rule?.id === rule.id}
          onChoose={() => draft.follow(rule)}
        />
      )}
      <CandidateList demandId={demand.id} returns={returns} chosen={draft.chosen} onChoose={draft.choose} />
      <DispatchForm draft={draft} kept={kept} demand={demand} />
      {isOver ? null : <PreviewedDeadlines draft={draft} demand={demand} />}
      {isOver ? (
        <p role="alert">{t('match.overtaken')}</p>
      ) : (
        <DispatchSend demand={demand} draft={draft} kept={kept} onDispatched={onDispatched} />
      )}
    </section>
  );
}
