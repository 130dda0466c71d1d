import type { Role, Workflow } from '@lindan/shared';
import { stepsOf } from '@lindan/shared';

/** The roles with an action in the workflow table, for the access rule of its operation. */
export function rolesOf<S extends string, A extends string, C extends string>(
  workflow: Workflow<S, A, C>,
  action: A,
): readonly Role[] {
  const roles = stepsOf(workflow, action).flatMap((step) => step.by.map((grant) => grant.role));
  return [...new Set(roles)].filter((role) => role !== 'SYSTEM');
}
