import type { Grant, Role, Scope } from '@lindan/shared';
import { sql } from 'kysely';
import type { Viewer, ViewerMembership } from '../context/viewer.js';
import type { Sql } from '../sql/fragment.js';
import { any } from '../sql/fragment.js';
import type { Row } from '../sql/row.js';

/** A scope of one noun in SQL; undefined where these memberships can never reach a row by it. */
export type ScopePredicate = (
  row: Row,
  memberships: readonly ViewerMembership[],
  viewer: Viewer,
) => Sql | undefined;

/** The scopes of a noun. A grant with another scope is an error in the table, found at start. */
export type ScopePredicates = Readonly<Partial<Record<Scope, ScopePredicate>>>;

/** One of the grants reaches the row. Every rule about roles becomes SQL through this function. */
export function reachedBy(
  grants: readonly Grant[],
  row: Row,
  viewer: Viewer | null,
  scopes: ScopePredicates,
): Sql {
  if (viewer === null) return sql`false`;
  return any(...grants.map((grant) => predicateOf(grant, row, viewer, scopes)));
}

function predicateOf(grant: Grant, row: Row, viewer: Viewer, scopes: ScopePredicates): Sql | undefined {
  if (grant.role === 'SYSTEM' || grant.role === 'RESIDENT') return undefined;
  const memberships = membershipsAs(viewer, grant.role);
  if (memberships.length === 0) return undefined;
  const predicate = scopes[grant.scope];
  if (predicate === undefined) throw new Error(`scope ${grant.scope} of ${grant.role} is not known here`);
  return predicate(row, memberships, viewer);
}

export function membershipsAs(viewer: Viewer, role: Role): readonly ViewerMembership[] {
  return viewer.memberships.filter((membership) => membership.role === role);
}

/** REGION: the row's place lies at or below a place of the memberships. */
export const inRegion: ScopePredicate = (row, memberships) => {
  const conditions = (['CITY', 'STREET', 'COMMUNITY', 'GRID', 'BUILDING'] as const).map((kind) => {
    const ids = memberships.flatMap(({ region }) => (region?.kind === kind ? [region.id] : []));
    return ids.length === 0 ? undefined : isOneOf(row.col(`${kind.toLowerCase()}_id`), ids);
  });
  return conditions.some((condition) => condition !== undefined) ? any(...conditions) : undefined;
};

/** The units of the memberships. */
export function unitIds(memberships: readonly ViewerMembership[]): readonly string[] {
  return memberships.flatMap(({ unit }) => (unit === null ? [] : [unit.id]));
}

/** A column in a list of ids. One id becomes an equality, which the planner estimates best. */
export function isOneOf(column: Sql, ids: readonly string[]): Sql | undefined {
  if (ids.length === 0) return undefined;
  return ids.length === 1 ? sql`${column} = ${ids[0]}::uuid` : sql`${column} = any(${ids}::uuid[])`;
}
