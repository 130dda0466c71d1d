import type { LimitStep } from '../../time/limit-rules.js';
import { stepLimits, TIME_LIMITS, timeLimit } from '../../time/limit-rules.js';
import { minuteOfDay, OPENING_HOURS } from '../../time/opening-hours.js';
import type { TimeLimit } from '../../time/time-limits.js';
import { DUE_SOON_SHARE, WORKED_DATE_HOURS } from '../../time/time-limits.js';
import type { Urgency } from '../../vocabulary/demand.js';
import { URGENCIES } from '../../vocabulary/demand.js';
import type { Tier } from '../../vocabulary/order.js';
import { TIERS } from '../../vocabulary/order.js';
import type { Catalogues } from './labels.js';
import { label } from './labels.js';
import { blocks, table } from './markdown.js';

type ByUrgency = (urgency: Urgency) => TimeLimit;
type Row = (what: string, limit: ByUrgency) => readonly string[];

/** The time limits of each step, by urgency. */
export function describeLimits(catalogues: Catalogues): string {
  const row = (what: string, limit: ByUrgency): readonly string[] => [
    what,
    ...URGENCIES.map((urgency) => length(limit(urgency))),
  ];
  const { opens, closes, minutesAfterOpening } = OPENING_HOURS;
  const firstEnd = timeOfDay((minuteOfDay(opens) ?? 0) + minutesAfterOpening);
  const left = Math.round(1 / (1 - DUE_SOON_SHARE));
  return blocks(
    '## How long it may take',
    table(
      ['step', ...URGENCIES.map((urgency) => label(catalogues, 'urgency', urgency))],
      [
        row('assess, screen, list or dispatch, from entering the state', usual('STEP')),
        row('claim, from the dispatch', usual('CLAIM')),
        row('speak with the resident, from the dispatch', usual('CONTACT')),
        ...finishing(catalogues, row),
        row('return, from the dispatch', usual('RETURN')),
        row('verify, from the completion', usual('VERIFY')),
        row('rule, from the second return', usual('RULING')),
        row('assign, reassign or cancel what nobody has claimed, from its raising', usual('RAISED')),
        row('decide a later dispute, from its beginning', usual('DISPUTE')),
        row('decide on an extension, from its request', usual('EXTENSION')),
      ],
    ),
    [
      'These are the limits that a city begins with; each can be set by category, urgency and tier.',
      `Working days flow through the whole of each worked date (${WORKED_DATE_HOURS} hours) and stand still on days off,`,
      'as the State Council’s yearly notice has them, in the time zone of the city: one working day from Friday 15:00',
      'ends on Monday 15:00. Hours of every day flow at night and on days off too.',
      `Unless it is counted day and night, nothing ends in the closed hours: an end between ${closes} and`,
      `${firstEnd} becomes ${firstEnd}, for working days on the next worked date.`,
      `A clock reads ${label(catalogues, 'clock', 'DUE_SOON')} while the last 1/${left} of the time runs,`,
      `and ${label(catalogues, 'clock', 'OVERDUE')} from the moment it has run out.`,
    ].join('\n'),
  );
}

/** One row for all tiers with the same limits. */
function finishing(catalogues: Catalogues, row: Row): readonly (readonly string[])[] {
  const groups = new Map<string, { readonly limit: ByUrgency; readonly names: string[] }>();
  for (const tier of TIERS) {
    const limit = usual('FINISH', tier);
    const same = JSON.stringify(URGENCIES.map(limit));
    const group = groups.get(same) ?? { limit, names: [] };
    group.names.push(label(catalogues, 'tier', tier));
    groups.set(same, group);
  }
  return [...groups.values()].map(({ limit, names }) =>
    row(`finish, from the dispatch: ${names.join(', ')}`, limit),
  );
}

function usual(step: LimitStep, tier: Tier | null = null): ByUrgency {
  const limits = stepLimits(TIME_LIMITS, step);
  return (urgency) => timeLimit(limits, { urgency, tier });
}

function length(limit: TimeLimit): string {
  const { hours, counts } = limit;
  if (counts === 'AROUND_THE_CLOCK') return `${count(hours, 'hour')}, day and night`;
  if (counts === 'EVERY_DAY') return `${count(hours, 'hour')} of every day`;
  const days = hours / WORKED_DATE_HOURS;
  return Number.isInteger(days) ? count(days, 'working day') : count(hours, 'working hour');
}

const timeOfDay = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');

const count = (number: number, unit: string): string => `${number} ${unit}${number === 1 ? '' : 's'}`;
