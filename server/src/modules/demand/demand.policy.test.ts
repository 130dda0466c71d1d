import type { DemandCondition, DemandStatus, Grant, Role } from '@lindan/shared';
import { DEMAND_STATUSES, demandWorkflow, stepsOf } from '@lindan/shared';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../context/viewer.js';
import { permit } from '../../policy/permit.js';
import type { Rights } from '../../policy/rights.js';
import { rightsOf } from '../../policy/rights.js';
import { membershipFor } from '../../policy/step-conditions.js';
import { Refusal } from '../../refusal.js';
import type { Sql } from '../../sql/fragment.js';
import { rowOf } from '../../sql/row.js';
import { CATEGORY } from '../../test/factories/category.js';
import type { Places } from '../../test/factories/city.js';
import { aPerson } from '../../test/factories/person.js';
import { demandRows, orderRows } from '../../test/factories/rows.js';
import { aUnit } from '../../test/factories/unit.js';
import { setStage } from '../../test/stage.js';
import { couldDo, mayDo, sees } from '../../test/workflow-oracle.js';
import { demandPolicy } from './demand.policy.js';

const stage = setStage();

interface Situation {
  readonly name: string;
  readonly place: keyof Places;
  readonly row: Readonly<Record<string, unknown>>;
  readonly facts: readonly DemandCondition[];
}

/** What holds of each demand of the situations. */
const ALWAYS = [
  'RESULT_NOT_IN',
  'DISPUTE_BY_RIGHT',
  'NOT_HANDLED_BY_VIEWER',
  'NOT_HANDLED_BEFORE_RULING',
] as const satisfies readonly DemandCondition[];

const SITUATIONS: readonly Situation[] = [
  {
    name: 'for a building',
    place: 'building',
    row: {},
    facts: [...ALWAYS, 'NOT_AWAITING_RULING', 'ONLY_BACKER', 'SHELVED_BY_COMMUNITY'],
  },
  {
    name: 'for the community as a whole',
    place: 'community',
    row: { backers: 2, shelved_by: 'STREET_STAFF' },
    facts: [...ALWAYS, 'PLACE_ABOVE_GRID', 'NOT_AWAITING_RULING', 'OTHER_BACKERS', 'SHELVED_BY_STREET'],
  },
  {
    name: 'for a grid, returned twice',
    place: 'grid',
    row: { awaits_ruling: true, returns: 2 },
    facts: [...ALWAYS, 'AWAITING_RULING', 'ONLY_BACKER', 'SHELVED_BY_COMMUNITY'],
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
const PLACES = [
  'city',
  'street',
  'community',
  'grid',
  'building',
  'otherGrid',
  'neighbour',
  'otherStreet',
] as const;
/** The places at or below each place, among the places of the situations. */
const BELOW: Readonly<Record<(typeof PLACES)[number], readonly (keyof Places)[]>> = {
  city: ['building', 'community', 'grid'],
  street: ['building', 'community', 'grid'],
  community: ['building', 'community', 'grid'],
  grid: ['building', 'grid'],
  building: ['building'],
  otherGrid: [],
  neighbour: [],
  otherStreet: [],
};
const NAMES = STAFF.flatMap((role) => PLACES.map((place) => `${role} of the ${place}`));

const viewers = new Map<string, Viewer>();
const demands = new Map<string, readonly string[]>();

beforeAll(async () => {
  const { city } = stage;
  for (const role of STAFF) {
    for (const place of PLACES) {
      viewers.set(`${role} of the ${place}`, await aPerson(city, role, { region: city[place] }));
    }
  }
  const [somewhere] = await demandRows(city, [{}], city.otherCommunity);
  for (const { name, place, row } of SITUATIONS) {
    const rows = DEMAND_STATUSES.map((status) => ({
      ...row,
      status,
      review_on: status === 'SHELVED' ? '2026-12-31' : null,
      merged_into_id: status === 'MERGED' ? somewhere : null,
    }));
    demands.set(name, await demandRows(city, rows, city[place]));
  }
});

function reachOf(name: string, { place }: Situation): readonly Grant[] {
  const [role, where] = name.split(' of the ') as [Role, (typeof PLACES)[number]];
  return BELOW[where].includes(place) ? [{ role, scope: 'REGION' }] : [];
}

const ALL =
  'query ($id: ID!) { demands(filter: { regionId: $id }, first: 100) { totalCount nodes { id allowedActions } } }';

describe.each(NAMES)('%s', (name) => {
  it('sees exactly the demands, and for each the actions, of the table', async () => {
    const { value } = await stage.operate<{
      totalCount: number;
      nodes: { id: string; allowedActions: string[] }[];
    }>(viewers.get(name) ?? null, ALL, { id: stage.city.community.id });
    const named = new Map(
      [...demands].flatMap(([situation, ids]) =>
        ids.map((id, index) => [id, `${situation}: ${DEMAND_STATUSES[index]}`] as const),
      ),
    );
    const expected = SITUATIONS.flatMap((situation) => {
      const reach = reachOf(name, situation);
      if (!sees(demandWorkflow, reach)) return [];
      return DEMAND_STATUSES.map((status) => [
        `${situation.name}: ${status}`,
        mayDo(demandWorkflow, status, reach, situation.facts).join(' '),
      ]);
    });
    const seen = value.nodes.map(({ id, allowedActions }) => [named.get(id), allowedActions.join(' ')]);
    expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(expected));
    expect(value.totalCount).toBe(expected.length);
  });

  it('is permitted exactly these steps, and refused each other for the right reason', async () => {
    const viewer = viewers.get(name) as Viewer;
    for (const situation of SITUATIONS) {
      const found = await judge(situation, viewer);
      const reach = reachOf(name, situation);
      for (const [index, action] of demandWorkflow.actions.entries()) {
        for (const status of DEMAND_STATUSES) {
          const verdict = tryIt(status, action, viewer, found.get(status)?.[index]);
          const permitted = mayDo(demandWorkflow, status, reach, situation.facts).includes(action);
          const refused = couldDo(demandWorkflow, reach).includes(action)
            ? 'INVALID_TRANSITION'
            : 'FORBIDDEN';
          const expected = permitted ? `as ${reach[0]?.role}` : refused;
          expect(verdict, `${situation.name}, ${status}, ${action}`).toBe(
            sees(demandWorkflow, reach) ? expected : 'NOT_FOUND',
          );
        }
      }
    }
  });
});

type Action = (typeof demandWorkflow)['actions'][number];

async function judge(
  { name }: Situation,
  viewer: Viewer,
): Promise<ReadonlyMap<DemandStatus, readonly Judgement[]>> {
  const now = stage.services.time.now();
  const each = demandWorkflow.actions.map((action) => judgement(attemptAt(action), viewer, now));
  const { rows } = await sql<{ status: DemandStatus; judgements: readonly Judgement[] }>`
    select record.status, json_build_array(${sql.join(each)}) as judgements
    from demands record where record.id = any(${demands.get(name) ?? []}::uuid[])
  `.execute(stage.services.database.kysely);
  return new Map(rows.map((row) => [row.status, row.judgements]));
}

/** What a transition statement computes for a row: the viewer's rights, and the membership that the step is taken as. */
interface Judgement {
  readonly rights: Rights;
  readonly actsAs: number | null;
}

/** An attempt at an action: where the actor decides between outcomes, at the first of them. */
function attemptAt(action: Action) {
  return { action, outcome: stepsOf(demandWorkflow, action)[0]?.outcome };
}

function judgement(attempt: ReturnType<typeof attemptAt>, viewer: Viewer, now: Date): Sql {
  const row = rowOf('record');
  const step = { ...attempt, version: sql`null::integer` };
  return sql`json_build_object('rights', ${rightsOf(demandPolicy, attempt, row, viewer, now)},
    'actsAs', ${membershipFor(demandPolicy, step, row, viewer, now)})`;
}

function roleAt(viewer: Viewer, position: number | null | undefined): string | undefined {
  return viewer.memberships[(position ?? 0) - 1]?.role;
}

function tryIt(status: DemandStatus, action: Action, viewer: Viewer, found: Judgement | undefined): string {
  try {
    permit(demandPolicy, { id: '', version: 1, status }, attemptAt(action), found?.rights);
    return `as ${roleAt(viewer, found?.actsAs)}`;
  } catch (error) {
    // A refused step has no acting membership either.
    if (error instanceof Refusal) return found?.actsAs == null ? error.code : 'taken all the same';
    throw error;
  }
}

describe('a unit', () => {
  it('sees the demand of an order that it was sent or may claim, and no other demand', async () => {
    const { city, operate } = stage;
    const unit = await aUnit(city, { paired: [city.community] });
    const [sent, hall, held] = [
      ...(await orderRows(city, [{ unit_id: unit.id, mode: 'ASSIGNED' }])),
      ...(await orderRows(city, [{}])),
      ...(await orderRows(city, [{ status: 'CLAIMED', unit_id: (await aUnit(city)).id }])),
    ];
    const { value } = await operate<{ nodes: { orders: { id: string }[]; allowedActions: string[] }[] }>(
      unit.liaison,
      '{ demands(first: 100) { nodes { allowedActions orders { id } } } }',
    );
    const seen = value.nodes.flatMap(({ orders }) => orders.map(({ id }) => id));
    expect(new Set(seen)).toEqual(new Set([sent, hall]));
    expect(seen).not.toContain(held);
    expect(value.nodes.every(({ allowedActions }) => allowedActions.length === 0)).toBe(true);
  });

  it('is what a demand waits for, in the queue of the party that has to act', async () => {
    const { city, operate } = stage;
    const unit = await aUnit(city, { categories: [CATEGORY.property] });
    const hall = { status: 'DISPATCHED', waits_for: 'CLAIM_HALL', category_code: CATEGORY.property };
    const [inHall, own, others] = await demandRows(city, [
      hall,
      { status: 'DISPATCHED', waits_for: 'UNIT', waits_unit_id: unit.id, category_code: null },
      { status: 'DISPATCHED', waits_for: 'UNIT', waits_unit_id: (await aUnit(city)).id, category_code: null },
    ]);
    await orderRows(city, [
      { demand_id: inHall, category_code: CATEGORY.property },
      { demand_id: own, unit_id: unit.id },
      { demand_id: others, unit_id: (await aUnit(city)).id },
    ]);
    const waiting = async (viewer: Viewer) => {
      const document = '{ demands(filter: { waitingForMe: true }, first: 100) { nodes { id } } }';
      const { value } = await operate<{ nodes: { id: string }[] }>(viewer, document);
      return new Set(value.nodes.map(({ id }) => id));
    };
    expect(await waiting(unit.liaison)).toEqual(new Set([inHall, own]));
    // A role with read access only is never the waiting party.
    expect(await waiting(city.staff.gridWorker)).toEqual(new Set());
    expect(await waiting(city.staff.community)).toEqual(new Set());
  });
});
