import type { Role } from '@lindan/shared';
import { resourceWorkflow, stepsOf } from '@lindan/shared';

/** Who may edit resources at all may also make them; before there is a record, no server can say what it allows. */
export function mayCreateResource(role: Role | undefined): boolean {
  return stepsOf(resourceWorkflow, 'EDIT').some((step) => step.by.some((grant) => grant.role === role));
}
