import { useTranslation } from 'react-i18next';

import { Moment } from '@/components/time/Moment';
import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';
import type { Timeline_EventFragment } from '@/graphql/generated/graphql';

import { actorWord, wordOf } from './event-words';
import styles from './Timeline.module.css';

export const TIMELINE_EVENT = graphql(`
  fragment Timeline_event on Event {
    id
    at
    action
    from
    to
    note
    actor {
      name
      role
      unit
    }
  }
`);

type MaskedEvents = readonly FragmentType<typeof TIMELINE_EVENT>[];

/** The events of a record in the order of writing. */
export function useTimelineEvents(events: MaskedEvents): readonly Timeline_EventFragment[] {
  return readFragment(TIMELINE_EVENT, events);
}

/** What happened, the latest first. Nothing in it can be changed. */
export function Timeline(props: { readonly events: MaskedEvents }) {
  const events = useTimelineEvents(props.events);
  const { t } = useTranslation(['common', 'words']);
  if (events.length === 0) return <p className="muted">{t('common:timeline.none')}</p>;
  const latestFirst = withoutEchoes(events, t).toReversed();
  return (
    <ol className={styles.timeline}>
      {latestFirst.map((event) => (
        <li key={event.id} className={styles.event}>
          <div className={styles.line}>
            <strong>{wordOf(event.action, t)}</strong>
            <span className="muted">
              {[actorWord(event.actor.role, t), event.actor.unit, event.actor.name]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <span className={styles.at}>
              <Moment at={event.at} />
            </span>
          </div>
          {event.note === null ? null : <p className={styles.note}>{event.note}</p>}
        </li>
      ))}
    </ol>
  );
}

/**
 * A step of a demand and of its order at once is one line: a dispatch and the offer of the order, or the same action of both.
 * Only what has no words of its own is left out.
 */
function withoutEchoes(
  events: readonly Timeline_EventFragment[],
  t: Parameters<typeof wordOf>[1],
): readonly Timeline_EventFragment[] {
  const isOfDemand = events.some(({ action }) => action === 'DISPATCH');
  const heard = new Set<string>();
  return events.filter(({ at, action, note }) => {
    if (isOfDemand && action === 'OFFER') return false;
    const line = `${at} ${wordOf(action, t)}`;
    const isEcho = note === null && heard.has(line);
    heard.add(line);
    return !isEcho;
  });
}
