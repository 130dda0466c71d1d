import type { Role } from '@lindan/shared';
import { Extensions } from 'type-graphql';

/**
 * Who may call an operation, or read a type. PUBLIC: anybody, without an account. SIGNED_IN: any account.
 * A list of roles: accounts that hold one of them; which records they reach is the policies' matter.
 */
export type AccessRule = 'PUBLIC' | 'SIGNED_IN' | readonly Role[];

/** The name under which a rule travels in the schema's extensions. */
export const ACCESS_EXTENSION = 'access';

/**
 * States the rule of a query, mutation or subscription, or of an object type and with it of all its fields.
 * Whatever has no rule is refused: the schema does not build.
 */
export function Access(rule: AccessRule): MethodDecorator & PropertyDecorator & ClassDecorator {
  return Extensions({ [ACCESS_EXTENSION]: rule });
}

export const CONFIRMS_VIEWER = 'confirmsViewer';

/**
 * States that the first statement of a mutation confirms the viewer (`context.sessionCheck`) and does nothing otherwise. A
 * remembered viewer then need not be confirmed by a statement of its own.
 */
export function ConfirmsViewer(): MethodDecorator & PropertyDecorator {
  return Extensions({ [CONFIRMS_VIEWER]: true });
}
