import type { RegionKind } from '@lindan/shared';
import { GRID_ROLES, ROLE_PLACES } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { FieldProblem } from '../../refusal.js';
import { BadInput } from '../../refusal.js';
import { isId } from '../../sql/id.js';
import { rowOf } from '../../sql/row.js';
import type { HeldMembership, StatedMembership } from './compare-memberships.js';
import { isSame, isSamePlace, overlaps } from './compare-memberships.js';
import { isWithinReach } from './people.policy.js';
import type { Keeper } from './person-for-change.js';

type Problem = FieldProblem['problem'];
type Found = readonly [field: '' | 'role' | 'regionId' | 'unitId' | 'until', problem: Problem];

interface Targets {
  readonly regions: ReadonlyMap<string, { readonly kind: RegionKind; readonly isClosed: boolean }>;
  readonly units: ReadonlyMap<string, { readonly isClosed: boolean }>;
}

/**
 * Checks memberships as they are stated. What is held already may stay where it is, whatever has become of the place: the closing of
 * a place can leave two of one role there whose periods overlap.
 * @param path of the list in the input
 * @throws BadInput naming the field of each membership that cannot be
 */
export async function checkMemberships(
  em: SqlEntityManager,
  keeper: Keeper,
  wanted: readonly StatedMembership[],
  held: readonly HeldMembership[],
  path: string,
): Promise<void> {
  const targets = await targetsOf(em, wanted);
  const reach = await withinReach(em, keeper, wanted);
  const problems = wanted.flatMap((one, index) => {
    const isHeld = held.some((it) => isSamePlace(it, one));
    const found = [
      ...(isHeld
        ? []
        : (placeProblem(one, targets) ?? (reach[index] === true ? [] : [outOfReach(one, keeper)]))),
      ...periodProblem(one),
      ...(isHeldAsOften(held, wanted, index) ? [] : twice(wanted, index)),
    ];
    return found.map(([field, problem]) => [pathTo(path, index, field), { problem }] as const);
  });
  if (problems.length > 0) throw new BadInput(Object.fromEntries(problems));
}

function pathTo(path: string, index: number, field: string): string {
  return field === '' ? `${path}[${index}]` : `${path}[${index}].${field}`;
}

/** What is wrong with role, place and unit; undefined where they go together. */
function placeProblem({ role, regionId, unitId }: StatedMembership, targets: Targets): Found[] | undefined {
  // A resident has no account.
  if (role === 'RESIDENT') return [['role', 'cannotStand']];
  const { regions, unit } = ROLE_PLACES[role];
  const region = regionId === null ? undefined : targets.regions.get(regionId);
  const problems: Found[] = [];
  if (regionId === null) {
    if (regions.length > 0) problems.push(['regionId', 'required']);
  } else if (region === undefined) problems.push(['regionId', 'unknown']);
  else if (!regions.includes(region.kind)) problems.push(['regionId', 'cannotStand']);
  else if (region.isClosed) problems.push(['regionId', 'closed']);
  const named = unitId === null ? undefined : targets.units.get(unitId);
  if (unitId === null) {
    if (unit) problems.push(['unitId', 'required']);
  } else if (named === undefined) problems.push(['unitId', 'unknown']);
  else if (!unit) problems.push(['unitId', 'cannotStand']);
  else if (named.isClosed) problems.push(['unitId', 'closed']);
  return problems.length > 0 ? problems : undefined;
}

/** Community staff fills the roles in its grids: another role, or such a role in another's grid. */
function outOfReach({ role }: StatedMembership, { role: keeper }: Keeper): Found {
  const isGridRole = GRID_ROLES.some((one) => one === role);
  return [keeper === 'COMMUNITY_STAFF' && isGridRole ? 'regionId' : 'role', 'notYours'];
}

function periodProblem({ since, until }: StatedMembership): Found[] {
  return since !== null && until !== null && until < since ? [['until', 'endsBefore']] : [];
}

/** The membership is stated no more often than it is held. */
function isHeldAsOften(
  held: readonly HeldMembership[],
  wanted: readonly StatedMembership[],
  index: number,
): boolean {
  const one = wanted[index];
  const countIn = (list: readonly StatedMembership[]): number =>
    list.filter((it) => one !== undefined && isSame(it, one)).length;
  return countIn(wanted.slice(0, index + 1)) <= countIn(held);
}

function twice(wanted: readonly StatedMembership[], index: number): Found[] {
  const one = wanted[index];
  const isTwice = wanted
    .slice(0, index)
    .some((earlier) => one !== undefined && isSamePlace(earlier, one) && overlaps(earlier, one));
  return isTwice ? [['', 'twice']] : [];
}

/** Places and units by id, locked against being closed meanwhile. */
async function targetsOf(em: SqlEntityManager, wanted: readonly StatedMembership[]): Promise<Targets> {
  const kysely = em.getKysely<unknown>();
  const regionIds = wanted.flatMap(({ regionId }) => (regionId !== null && isId(regionId) ? [regionId] : []));
  const unitIds = wanted.flatMap(({ unitId }) => (unitId !== null && isId(unitId) ? [unitId] : []));
  const regions = await sql<{ id: string; kind: RegionKind; isClosed: boolean }>`
    select id, kind, closed_into_id is not null as "isClosed" from regions
    where id = any(${regionIds}::uuid[]) order by id for share`.execute(kysely);
  const units = await sql<{ id: string; isClosed: boolean }>`
    select id, closed_at is not null as "isClosed" from units
    where id = any(${unitIds}::uuid[]) order by id for share`.execute(kysely);
  return {
    regions: new Map(regions.rows.map((one) => [one.id, one])),
    units: new Map(units.rows.map((one) => [one.id, one])),
  };
}

/** Whether the keeper may give each of the memberships, by the rule that also decides which are seen. */
async function withinReach(
  em: SqlEntityManager,
  { viewer }: Keeper,
  wanted: readonly StatedMembership[],
): Promise<readonly boolean[]> {
  const stated = wanted.map(({ role, regionId }, at) => ({
    at,
    role,
    region_id: regionId !== null && isId(regionId) ? regionId : null,
  }));
  const { rows } = await sql<{ reached: boolean }>`
    select ${isWithinReach(rowOf('stated'), viewer)} as reached
    from jsonb_to_recordset(${JSON.stringify(stated)}::jsonb) as stated (at integer, role text, region_id uuid)
    order by stated.at`.execute(em.getKysely<unknown>());
  return rows.map(({ reached }) => reached);
}
