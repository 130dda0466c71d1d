import type { Role } from '../vocabulary/role.js';
import { ROLES } from '../vocabulary/role.js';
import type { Grant, Scope, Workflow } from '../workflow/workflow.js';
import { SCOPES } from '../workflow/workflow.js';

/** The actions of one role in one scope, by state: `{ LISTED: 'DECLINE DISPATCH MERGE', CLOSED: '-' }`. */
export type Rights = Readonly<Record<string, string>>;

/** Role and scope as the tests' tables spell them: `COMMUNITY_STAFF REGION`. */
export const who = (role: Role | 'SYSTEM', scope: Scope): string => `${role} ${scope}`;

/** Every role in every scope, with or without a rule. */
export const EVERYBODY: readonly Grant[] = [...ROLES, 'SYSTEM' as const].flatMap((role) =>
  SCOPES.map((scope) => ({ role, scope })),
);

/** Parses a table of a test: a head of states (several in one cell share their column), then one row per role and scope. */
export function readRights(table: string): ReadonlyMap<string, Rights> {
  const [head = [], ...rows] = readTable(table);
  return new Map(
    rows.map(([name = '', ...cells]) => [
      name.replace(/\s+/g, ' '),
      Object.fromEntries(
        cells.flatMap((cell, column) => words(head[column + 1]).map((status) => [status, list(words(cell))])),
      ),
    ]),
  );
}

/** The rights of one role in one scope by the workflow table, under the given facts. */
export function rightsOf<S extends string, A extends string, C extends string>(
  workflow: Workflow<S, A, C>,
  grant: Grant,
  facts: readonly C[],
): Rights {
  const mine = workflow.steps.filter(
    (step) =>
      step.by.some((one) => one.role === grant.role && one.scope === grant.scope) &&
      (step.when ?? []).every((condition) => facts.includes(condition)),
  );
  return Object.fromEntries(
    workflow.statuses.map((status) => {
      const actions = mine.filter((step) => step.from.includes(status)).map((step) => step.action);
      return [status, list([...new Set(actions)])];
    }),
  );
}

/** The cells of a drawn table, row by row. */
export function readTable(table: string): readonly (readonly string[])[] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
}

export const words = (cell: string | undefined): readonly string[] =>
  (cell ?? '').split(/\s+/).filter((word) => word !== '' && word !== '-');

const list = (names: readonly string[]): string => [...names].sort().join(' ') || '-';
