import type { Role } from '@lindan/shared';
import { Extensions } from 'type-graphql';

/**
 * The access rule of an operation or a type. PUBLIC: everybody, without an account. SIGNED_IN: any account. A list of roles:
 * accounts that hold one of them. Which records an account reaches is decided by the policies.
 */
export type AccessRule = 'PUBLIC' | 'SIGNED_IN' | readonly Role[];

/** The key of the rule in the schema's extensions. */
export const ACCESS_EXTENSION = 'access';

/**
 * Sets the access rule of a query, mutation or subscription, or of an object type with all its fields. A schema with a place
 * that has no rule does not build.
 */
export function Access(rule: AccessRule): MethodDecorator & PropertyDecorator & ClassDecorator {
  return Extensions({ [ACCESS_EXTENSION]: rule });
}

export const CONFIRMS_VIEWER = 'confirmsViewer';

/**
 * States that the first statement of a mutation checks the session of the viewer (`context.sessionCheck`) and changes nothing
 * where the check fails. A cached viewer then needs no statement of its own for the check.
 */
export function ConfirmsViewer(): MethodDecorator & PropertyDecorator {
  return Extensions({ [CONFIRMS_VIEWER]: true });
}
