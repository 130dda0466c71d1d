import { DEMAND_STATUSES } from '../../vocabulary/demand.js';
import { ORDER_STATUSES } from '../../vocabulary/order.js';
import type { WaitingParty } from '../../vocabulary/waiting-party.js';
import { fill } from '../../words/words.js';
import { orderWorkflow } from '../order-workflow.js';
import type { DemandWaitingFacts, OrderWaitingFacts } from '../waiting.js';
import { demandWaitsFor, orderWaitsFor } from '../waiting.js';
import type { Catalogues } from './labels.js';
import { statusLabel } from './life.js';
import { blocks, table } from './markdown.js';
import { CONDITION_IN_WORDS } from './plain-english.js';

const SITUATIONS: readonly (readonly [head: string, facts: DemandWaitingFacts])[] = [
  ['waits for', { isAboveGrid: false, awaitsRuling: false }],
  [`${CONDITION_IN_WORDS.PLACE_ABOVE_GRID}, for`, { isAboveGrid: true, awaitsRuling: false }],
  [`${CONDITION_IN_WORDS.AWAITING_RULING}, for`, { isAboveGrid: false, awaitsRuling: true }],
  [
    `${CONDITION_IN_WORDS.SHELVED_BY_STREET}, for`,
    { isAboveGrid: false, awaitsRuling: false, isShelvedByStreet: true },
  ],
];

const HELD: OrderWaitingFacts = { hasUnit: true, isRaised: false, isByStreet: false };

/** The waiting party of a demand and an order in each state, from the functions that decide it. */
export function describeWaits(catalogues: Catalogues): string {
  const party = (name: WaitingParty | 'ORDER' | null): string => {
    if (name === null) return 'nobody';
    if (name === 'ORDER') return 'the party of its order';
    const english = fill(catalogues.en.waiting[name], { unit: 'Unit' });
    return `${english} ${fill(catalogues['zh-CN'].waiting[name], { unit: '单位' })}`;
  };
  const demands = DEMAND_STATUSES.map((status) => [
    statusLabel(catalogues, 'DEMAND', status),
    `\`${status}\``,
    ...SITUATIONS.map(([, facts]) => party(demandWaitsFor(status, facts))),
  ]);
  const orders = ORDER_STATUSES.map((status) => [
    statusLabel(catalogues, 'ORDER', status),
    `\`${status}\``,
    party(orderWaitsFor(status, HELD)),
  ]);
  const { initial } = orderWorkflow;
  const inTheHall = party(orderWaitsFor(initial, { ...HELD, hasUnit: false }));
  const raised = [false, true].map((isByStreet) =>
    party(orderWaitsFor(initial, { ...HELD, isRaised: true, isByStreet })),
  );
  return blocks(
    '## The party it waits for',
    'A demand waits for exactly one party until it has ended, and that party has a step that leads on.',
    table(['demand', 'code', ...SITUATIONS.map(([head]) => head)], demands),
    table(['order', 'code', 'waits for'], orders),
    `An open order that nobody has claimed: ${inTheHall}.`,
    `An order that is raised because nobody claimed it in time: ${raised.join('; dispatched by the street: ')}.`,
  );
}
