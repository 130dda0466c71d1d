import type { OrderAction } from '@lindan/shared';

interface Happened {
  readonly action: string;
  readonly at: string;
}

const URGE: OrderAction = 'URGE';

/** For how long the unit has been silent: since the last thing that was not an urging. */
export function silentSince(events: readonly Happened[]): string | undefined {
  return events
    .filter(({ action }) => action !== URGE)
    .map(({ at }) => at)
    .sort()
    .at(-1);
}
