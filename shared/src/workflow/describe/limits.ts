import type { TimeLimit } from '../../time/time-limits.js';
import {
  CLAIM_LIMIT,
  CONTACT_LIMIT,
  DUE_SOON_SHARE,
  finishLimit,
  RETURN_LIMIT,
  STEP_LIMIT,
  VERIFY_LIMIT,
} from '../../time/time-limits.js';
import { WORKING_DAY_HOURS } from '../../time/working-time.js';
import type { Urgency } from '../../vocabulary/demand.js';
import { URGENCIES } from '../../vocabulary/demand.js';
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
  const left = Math.round(1 / (1 - DUE_SOON_SHARE));
  return blocks(
    '## How long it may take',
    table(
      ['step', ...URGENCIES.map((urgency) => label(catalogues, 'urgency', urgency))],
      [
        row('assess, screen, list or dispatch, from entering the state', (urgency) => STEP_LIMIT[urgency]),
        row('claim, from the dispatch', (urgency) => CLAIM_LIMIT[urgency]),
        row('speak with the resident, from the dispatch', (urgency) => CONTACT_LIMIT[urgency]),
        ...finishing(catalogues, row),
        row('return, from the dispatch', () => RETURN_LIMIT),
        row('verify, from the completion', () => VERIFY_LIMIT),
      ],
    ),
    [
      `Working time flows through the whole of each worked date (${WORKING_DAY_HOURS} hours) and stands still on days off,`,
      'as the State Council’s yearly notice has them, in the time zone of the city: one working day from Friday 15:00',
      'ends on Monday 15:00.',
      `A clock reads ${label(catalogues, 'clock', 'DUE_SOON')} while the last 1/${left} of the time runs,`,
      `and ${label(catalogues, 'clock', 'OVERDUE')} from the moment it has run out.`,
    ].join('\n'),
  );
}

/** One row for all tiers with the same limits. */
function finishing(catalogues: Catalogues, row: Row): readonly (readonly string[])[] {
  const groups = new Map<string, { readonly limit: ByUrgency; readonly names: string[] }>();
  for (const tier of TIERS) {
    const limit: ByUrgency = (urgency) => finishLimit(urgency, tier);
    const same = JSON.stringify(URGENCIES.map(limit));
    const group = groups.get(same) ?? { limit, names: [] };
    group.names.push(label(catalogues, 'tier', tier));
    groups.set(same, group);
  }
  return [...groups.values()].map(({ limit, names }) =>
    row(`finish, from the dispatch: ${names.join(', ')}`, limit),
  );
}

function length(limit: TimeLimit): string {
  if (limit.aroundTheClock) return `${count(limit.hours, 'hour')}, day and night`;
  const days = limit.hours / WORKING_DAY_HOURS;
  return Number.isInteger(days) ? count(days, 'working day') : count(limit.hours, 'working hour');
}

const count = (number: number, unit: string): string => `${number} ${unit}${number === 1 ? '' : 's'}`;
