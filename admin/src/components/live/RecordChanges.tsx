import type { ReactNode } from 'react';
import { createContext, useContext, useMemo, useState } from 'react';

import type { TIMELINE_EVENT } from '@/components/timeline/Timeline';
import { useTimelineEvents } from '@/components/timeline/Timeline';
import type { FragmentType } from '@/graphql/generated';
import type { Timeline_EventFragment } from '@/graphql/generated/graphql';

interface Changes {
  /** What others have done since the record was opened, the latest first. */
  readonly fresh: readonly Timeline_EventFragment[];
  readonly forget: () => void;
}

const ChangesContext = createContext<Changes>({ fresh: [], forget: () => undefined });

export function useRecordChanges(): Changes {
  return useContext(ChangesContext);
}

/** Knows what others have done to a record while it is open, for its head and for the dialogs of its steps. */
export function RecordChanges(props: {
  readonly events: readonly FragmentType<typeof TIMELINE_EVENT>[];
  /** The viewer's own steps are no news. */
  readonly viewer: string;
  readonly children: ReactNode;
}) {
  const { viewer } = props;
  const events = useTimelineEvents(props.events);
  const [known, setKnown] = useState(() => new Set(events.map(({ id }) => id)));
  const changes = useMemo(
    () => ({
      fresh: events.filter(({ id, actor }) => !known.has(id) && actor.name !== viewer).toReversed(),
      forget: () => setKnown(new Set(events.map(({ id }) => id))),
    }),
    [events, known, viewer],
  );
  return <ChangesContext value={changes}>{props.children}</ChangesContext>;
}
