import { describe, expect, it } from 'vitest';

import { ROLES } from '../vocabulary/role.js';
import type { Workflow } from '../workflow/workflow.js';
import { nextStatus } from '../workflow/workflow.js';
import { EVERYBODY, readRights, readTable, rightsOf, who, words } from './rights.js';

/** One test per role and scope: exactly the drawn actions in each state, and nothing for a role without a row. */
export function describeRights<S extends string, A extends string, C extends string>(
  situation: string,
  workflow: Workflow<S, A, C>,
  facts: readonly C[],
  ...tables: readonly string[]
): void {
  const drawn = new Map(tables.flatMap((table) => [...readRights(table)]));
  const nothing = Object.fromEntries(workflow.statuses.map((status) => [status, '-']));

  describe(situation, () => {
    it('is drawn for every role', () => {
      const roles = new Set([...drawn.keys()].map((name) => name.split(' ')[0]));
      expect([...ROLES, 'SYSTEM'].filter((role) => !roles.has(role))).toEqual([]);
    });

    it('gives nothing to a role and scope without a row', () => {
      const strangers = EVERYBODY.filter((grant) => !drawn.has(who(grant.role, grant.scope)));
      for (const grant of strangers) {
        expect(rightsOf(workflow, grant, facts), who(grant.role, grant.scope)).toEqual(nothing);
      }
    });

    for (const [name, rights] of drawn) {
      const grant = EVERYBODY.find((one) => who(one.role, one.scope) === name);
      it(`${name} may do this and no more`, () => {
        expect(grant && rightsOf(workflow, grant, facts)).toEqual(rights);
      });
    }
  });
}

/** Compares a drawn table `action | outcome | from | to` with every action from every state. */
export function expectPaths<S extends string, A extends string, C extends string>(
  workflow: Workflow<S, A, C>,
  table: string,
): void {
  const [, ...rows] = readTable(table);
  const drawn = new Map(
    rows.flatMap(([action, outcome, from, to]) =>
      words(from).map((status) => [`${action} ${outcome} ${status}`, to === 'stays' ? status : to]),
    ),
  );
  const outcomes = new Set(['-', ...workflow.steps.map((step) => step.outcome ?? '-')]);
  for (const action of workflow.actions) {
    for (const outcome of outcomes) {
      for (const status of workflow.statuses) {
        const path = `${action} ${outcome} ${status}`;
        const to = nextStatus(workflow, action, status, outcome === '-' ? undefined : outcome);
        expect(to, path).toBe(drawn.get(path));
      }
    }
  }
}
