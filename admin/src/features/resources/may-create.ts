import type { Role } from '@lindan/shared';
import { resourceWorkflow, stepsOf } from '@lindan/shared';

/** A role that may edit resources may create them; before there is a record, the server has no allowed actions to send. */
export function mayCreateResource(role: Role | undefined): boolean {
  return stepsOf(resourceWorkflow, 'EDIT').some((step) => step.by.some((grant) => grant.role === role));
}
