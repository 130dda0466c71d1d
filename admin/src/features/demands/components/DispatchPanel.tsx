import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useDraft } from '@/components/drafts/useDraft';
import { EmptyState } from '@/components/states/EmptyState';
import { suggestionPaths } from '@/features/suggestions/paths';
import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';
import type { DispatchPanel_DemandFragment } from '@/graphql/generated/graphql';
import type { Draft } from '@/preferences/draft-store';

import { useDispatchDraft } from '../hooks/useDispatchDraft';
import { useDispatchRule } from '../hooks/useDispatchRule';
import { useSuggestions } from '../hooks/useSuggestions';
import { returnsOf } from '../returns';
import { AlikeOnDesk } from './AlikeOnDesk';
import { CandidateList } from './CandidateList';
import { DispatchForm } from './DispatchForm';
import styles from './DispatchPanel.module.css';
import { DispatchSend } from './DispatchSend';
import { PreviewedDeadlines } from './PreviewedDeadlines';
import { SuggestionNotice } from './SuggestionNotice';

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
  const { t } = useTranslation('dispatch');
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
    <EmptyState why={t('notNow')} fills={t('notNowHint')} />
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
  const { t } = useTranslation('dispatch');
  const returns = useMemo(() => returnsOf(demand.orders), [demand.orders]);
  const draft = useDispatchDraft(returns.proposed);
  const suggestions = useSuggestions(demand.id, useDispatchRule(demand.category?.code));
  return (
    <section className={styles.panel} aria-label={t('title')} onInput={onTyped}>
      <header className={styles.head}>
        <h2 className={styles.title}>{t('title')}</h2>
        <Link to={suggestionPaths.accuracy()}>{t('accuracy')}</Link>
      </header>
      {demand.awaitsRuling ? <p className={styles.hint}>{t('ruling')}</p> : null}
      <AlikeOnDesk demandId={demand.id} />
      <SuggestionNotice suggestions={suggestions} />
      <CandidateList suggestions={suggestions} returns={returns} draft={draft} demand={demand} />
      <DispatchForm draft={draft} kept={kept} demand={demand} />
      {isOver ? null : <PreviewedDeadlines draft={draft} demand={demand} />}
      {isOver ? (
        <p role="alert">{t('overtaken')}</p>
      ) : (
        <DispatchSend
          demand={demand}
          draft={draft}
          kept={kept}
          suggestions={suggestions}
          returns={returns}
          onDispatched={onDispatched}
        />
      )}
    </section>
  );
}
