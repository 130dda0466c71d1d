import type { Grant, OrderAction, OrderCondition, OrderStatus, Role } from '@lindan/shared';
import { ORDER_STATUSES, orderWorkflow, VERIFY_OUTCOMES } from '@lindan/shared';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../context/viewer.js';
import { permit } from '../../policy/permit.js';
import type { Attempt, Rights } from '../../policy/rights.js';
import { rightsOf } from '../../policy/rights.js';
import { membershipFor } from '../../policy/step-conditions.js';
import { Refusal } from '../../refusal.js';
import type { Sql } from '../../sql/fragment.js';
import { rowOf } from '../../sql/row.js';
import { CATEGORY } from '../../test/factories/category.js';
import { aPerson } from '../../test/factories/person.js';
import { orderRows } from '../../test/factories/rows.js';
import type { AUnitWithLiaison } from '../../test/factories/unit.js';
import { aUnit } from '../../test/factories/unit.js';
import { setStage } from '../../test/stage.js';
import { couldDo, mayDo, sees } from '../../test/workflow-oracle.js';
import { orderPolicy } from './order.policy.js';

const stage = setStage();

/** The relation of a unit or member to the orders of a situation. */
type Relation =
  | 'lead'
  | 'helper'
  | 'paired'
  | 'responsible'
  | 'stranger'
  | 'member'
  | 'member elsewhere'
  | 'member without unit';

interface Situation {
  readonly name: string;
  readonly statuses: readonly OrderStatus[];
  readonly row: () => Readonly<Record<string, unknown>>;
  readonly facts: readonly OrderCondition[];
  /** The grants by which units and members reach the orders. */
  readonly reach: Partial<Record<Relation, Grant>>;
}

const LEAD: Grant = { role: 'UNIT_LIAISON', scope: 'LEAD_UNIT' };
const CO: Grant = { role: 'UNIT_LIAISON', scope: 'CO_UNIT' };
const UNIT: Grant = { role: 'UNIT_LIAISON', scope: 'ELIGIBLE_UNIT' };
const MEMBER: Grant = { role: 'PARTY_MEMBER', scope: 'ELIGIBLE_MEMBER' };
const CLAIMANT: Grant = { role: 'PARTY_MEMBER', scope: 'CLAIMANT' };
const AFTER_A_CLAIM = ORDER_STATUSES.filter((status) => status !== 'OFFERED');

/** What holds for an order of the community that nobody has worked on, as seen by a person who has not touched it. */
const USUAL: readonly OrderCondition[] = [
  'BY_COMMUNITY',
  'HANDLED_BY_ANOTHER',
  'PART_OPEN',
  'EXTENDABLE',
  'RUNNING',
];

const assigned = () => ({ mode: 'ASSIGNED', unit_id: units.lead.id });
const SITUATIONS: readonly Situation[] = [
  {
    name: 'assigned to a unit',
    statuses: ORDER_STATUSES,
    row: assigned,
    facts: [...USUAL, 'RETURNABLE'],
    reach: { lead: LEAD, helper: CO },
  },
  {
    name: 'assigned by the street’s ruling',
    statuses: ORDER_STATUSES,
    row: () => ({ ...assigned(), is_ruling: true, dispatcher_role: 'STREET_STAFF' }),
    facts: ['BY_STREET', ...USUAL.slice(1)],
    reach: { lead: LEAD, helper: CO },
  },
  {
    name: 'paused, with an extension to decide',
    statuses: ORDER_STATUSES,
    row: () => ({
      ...assigned(),
      paused_at: '2026-03-11T01:00:00.000Z',
      paused_until: '2026-03-12',
      resumes_at: '2026-03-13T01:00:00.000Z',
      extension_days: 3,
      extension_decision: 'PENDING',
    }),
    facts: ['BY_COMMUNITY', 'HANDLED_BY_ANOTHER', 'PART_OPEN', 'RETURNABLE', 'PAUSED', 'EXTENSION_PENDING'],
    reach: { lead: LEAD, helper: CO },
  },
  {
    name: 'assigned more than two working days ago',
    statuses: ORDER_STATUSES,
    row: () => ({ ...assigned(), return_by: '2026-03-11T01:59:59.999Z' }),
    facts: USUAL,
    reach: { lead: LEAD, helper: CO },
  },
  {
    name: 'open in the claim hall',
    statuses: ['OFFERED'],
    row: () => ({}),
    facts: [...USUAL, 'UNCLAIMED', 'RETURNABLE'],
    reach: { helper: CO, paired: UNIT, responsible: UNIT },
  },
  {
    name: 'a micro-wish in the claim hall',
    statuses: ['OFFERED'],
    row: () => ({ demand_kind: 'WISH' }),
    facts: [...USUAL, 'UNCLAIMED', 'RETURNABLE'],
    reach: { helper: CO, paired: UNIT, responsible: UNIT, member: MEMBER },
  },
  {
    name: 'claimed from the hall by a unit',
    statuses: AFTER_A_CLAIM,
    row: () => ({ unit_id: units.lead.id, claimed_by_id: units.lead.liaison.personId, demand_kind: 'WISH' }),
    facts: [...USUAL, 'RETURNABLE'],
    reach: { lead: LEAD, helper: CO },
  },
  {
    name: 'claimed from the hall by a party member for his unit',
    statuses: AFTER_A_CLAIM,
    row: () => ({
      unit_id: units.lead.id,
      claimed_by_id: viewers.get('member')?.personId,
      demand_kind: 'WISH',
    }),
    facts: [...USUAL, 'RETURNABLE'],
    reach: { lead: LEAD, helper: CO, member: CLAIMANT },
  },
];

const STAFF = [
  'GRID_WORKER',
  'BUILDING_GROUP',
  'AREA_BRANCH',
  'COMMUNITY_STAFF',
  'STREET_STAFF',
  'SUPERVISOR',
  'ADMIN',
] as const satisfies readonly Role[];
const ABOVE = ['building', 'grid', 'community', 'street', 'city'] as const;
const BESIDE = ['otherGrid', 'neighbour', 'otherStreet', 'otherCommunity'] as const;

const units: Record<'lead' | 'helper' | 'paired' | 'responsible' | 'stranger', AUnitWithLiaison> =
  {} as never;
const viewers = new Map<string, Viewer>();
/** situation → status → order id */
const orders = new Map<string, Map<OrderStatus, string>>();

beforeAll(async () => {
  const { city } = stage;
  units.lead = await aUnit(city);
  units.helper = await aUnit(city);
  units.paired = await aUnit(city, { paired: [city.community] });
  units.responsible = await aUnit(city, { categories: [CATEGORY.manholes] });
  units.stranger = await aUnit(city, { paired: [city.neighbour], categories: [CATEGORY.rubbish] });
  for (const [relation, { liaison }] of Object.entries(units)) viewers.set(relation, liaison);
  const unit = units.lead;
  viewers.set('member', await aPerson(city, 'PARTY_MEMBER', { region: city.community, unit }));
  viewers.set('member elsewhere', await aPerson(city, 'PARTY_MEMBER', { region: city.neighbour, unit }));
  viewers.set('member without unit', await aPerson(city, 'PARTY_MEMBER', { region: city.community }));
  for (const role of STAFF) {
    for (const place of [...ABOVE, ...BESIDE]) {
      viewers.set(`${role} ${place}`, await aPerson(city, role, { region: city[place] }));
    }
  }
  for (const { name, statuses, row } of SITUATIONS) {
    const ids = await orderRows(
      city,
      statuses.map((status) => ({ unit_id: null, claimed_by_id: null, ...row(), status })),
    );
    for (const id of ids) {
      await stage.services.database.pool.query('insert into order_co_units values ($1, $2)', [
        id,
        units.helper.id,
      ]);
    }
    orders.set(name, new Map(statuses.map((status, index) => [status, ids[index] ?? ''])));
  }
});

const NAMES = [
  'lead',
  'helper',
  'paired',
  'responsible',
  'stranger',
  'member',
  'member elsewhere',
  'member without unit',
  ...STAFF.flatMap((role) => [...ABOVE, ...BESIDE].map((place) => `${role} ${place}`)),
];

/** The grants by which a viewer reaches the orders of a situation, derived from how the test built both. */
function reachOf(name: string, { reach }: Situation): readonly Grant[] {
  const [role, place] = name.split(' ');
  if (STAFF.some((one) => one === role)) {
    return ABOVE.some((one) => one === place) ? [{ role: role as Role, scope: 'REGION' }] : [];
  }
  const grant = reach[name as Relation];
  return grant === undefined ? [] : [grant];
}

const ALL = `query ($first: Int!) { orders(first: $first) { totalCount nodes { id status allowedActions } } }`;

describe.each(NAMES)('%s', (name) => {
  it('sees exactly the orders, and for each the actions, of the table', async () => {
    const { value } = await stage.operate<{
      totalCount: number;
      nodes: { id: string; allowedActions: string[] }[];
    }>(viewers.get(name) ?? null, ALL, { first: 100 });
    const expected = SITUATIONS.flatMap((situation) => {
      const reach = reachOf(name, situation);
      if (!sees(orderWorkflow, reach)) return [];
      return situation.statuses.map((status) => [
        `${situation.name}: ${status}`,
        mayDo(orderWorkflow, status, reach, situation.facts).join(' '),
      ]);
    });
    const names = new Map(
      [...orders].flatMap(([situation, byStatus]) =>
        [...byStatus].map(([status, id]) => [id, `${situation}: ${status}`] as const),
      ),
    );
    const seen = value.nodes.map(({ id, allowedActions }) => [names.get(id), allowedActions.join(' ')]);
    expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(expected));
    expect(value.totalCount).toBe(expected.length);
  });

  it('is permitted exactly these steps, and refused each other for the right reason', async () => {
    const viewer = viewers.get(name) as Viewer;
    for (const situation of SITUATIONS) {
      const found = await judge(situation, viewer);
      for (const [index, attempt] of ATTEMPTS.entries()) {
        for (const status of situation.statuses) {
          const verdict = tryIt(status, attempt, viewer, found.get(status)?.[index]);
          const expected = verdictOf(reachOf(name, situation), status, attempt.action, situation.facts);
          expect(verdict, `${situation.name}, ${status}, ${attempt.action}`).toBe(expected);
        }
      }
    }
  });
});

const ATTEMPTS: readonly Attempt<OrderAction>[] = orderWorkflow.actions.flatMap<Attempt<OrderAction>>(
  (action) =>
    action === 'VERIFY'
      ? Object.values(VERIFY_OUTCOMES).map((outcome) => ({ action, outcome }))
      : [{ action }],
);

/** The viewer's judgement on each order of a situation, for each attempt. */
async function judge(
  { name }: Situation,
  viewer: Viewer,
): Promise<ReadonlyMap<OrderStatus, readonly Judgement[]>> {
  const ids = [...(orders.get(name)?.values() ?? [])];
  const now = stage.services.time.now();
  const each = ATTEMPTS.map((attempt) => judgement(attempt, viewer, now));
  const { rows } = await sql<{ status: OrderStatus; judgements: readonly Judgement[] }>`
    select record.status, json_build_array(${sql.join(each)}) as judgements
    from orders record where record.id = any(${ids}::uuid[])
  `.execute(stage.services.database.kysely);
  return new Map(rows.map((row) => [row.status, row.judgements]));
}

/** What a transition statement computes for a row: the viewer's rights, and the membership that the step is taken as. */
interface Judgement {
  readonly rights: Rights;
  readonly actsAs: number | null;
}

function judgement(attempt: Attempt<OrderAction>, viewer: Viewer, now: Date): Sql {
  const row = rowOf('record');
  const step = { ...attempt, version: sql`null::integer` };
  return sql`json_build_object('rights', ${rightsOf(orderPolicy, attempt, row, viewer, now)},
    'actsAs', ${membershipFor(orderPolicy, step, row, viewer, now)})`;
}

function roleAt(viewer: Viewer, position: number | null | undefined): string | undefined {
  return viewer.memberships[(position ?? 0) - 1]?.role;
}

function tryIt(
  status: OrderStatus,
  attempt: Attempt<OrderAction>,
  viewer: Viewer,
  found: Judgement | undefined,
): string {
  try {
    permit(orderPolicy, { id: '', version: 1, status }, attempt, found?.rights);
    return `as ${roleAt(viewer, found?.actsAs)}`;
  } catch (error) {
    // A refused step has no acting membership either.
    if (error instanceof Refusal) return found?.actsAs == null ? error.code : 'taken all the same';
    throw error;
  }
}

function verdictOf(
  reach: readonly Grant[],
  status: OrderStatus,
  action: OrderAction,
  facts: readonly OrderCondition[],
): string {
  if (!sees(orderWorkflow, reach)) return 'NOT_FOUND';
  if (!couldDo(orderWorkflow, reach).includes(action)) return 'FORBIDDEN';
  return mayDo(orderWorkflow, status, reach, facts).includes(action)
    ? `as ${reach[0]?.role}`
    : 'INVALID_TRANSITION';
}
