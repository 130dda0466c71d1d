import type { NounWithStates } from '../vocabulary/noun.js';
import type { Role } from '../vocabulary/role.js';

/**
 * The scope in which a role reaches a record.
 * - REGION: the record's place lies in the place of the membership.
 * - LEAD_UNIT, CO_UNIT: the order was dispatched to, or is claimed for, the membership's unit.
 * - ELIGIBLE_UNIT, ELIGIBLE_MEMBER: an unclaimed order of the claim hall that this unit or member may claim.
 * - CLAIMANT: this person claimed the order.
 * - HAS_ORDER: an order of the demand is visible to the membership's unit or person.
 * - HANDLES_ORDER: the membership's unit or person works on an order of the demand, claimed and not ended.
 * - OWN_UNIT: the resource belongs to the membership's unit.
 * - CODE: no account, but the demand's number and tracking code.
 * - TOKEN: no account, but the token of a look-alike that the resident was shown.
 * - NONE: the system itself.
 */
export const SCOPES = [
  'REGION',
  'LEAD_UNIT',
  'CO_UNIT',
  'ELIGIBLE_UNIT',
  'ELIGIBLE_MEMBER',
  'CLAIMANT',
  'HAS_ORDER',
  'HANDLES_ORDER',
  'OWN_UNIT',
  'CODE',
  'TOKEN',
  'NONE',
] as const;
export type Scope = (typeof SCOPES)[number];

/** A role with the scope in which it must reach the record. `SYSTEM` is for steps that follow from another step. */
export interface Grant {
  readonly role: Role | 'SYSTEM';
  readonly scope: Scope;
}

/** The inputs of steps. */
export const INPUTS = [
  'NOTE',
  'REASON',
  'TARGET',
  'CATEGORY',
  'UNIT',
  'RESULT',
  'VERDICT',
  'RATING',
  'REVIEW_DATE',
  'URGENCY',
  'ASSIGNEE',
  'RESOURCE',
  'DAYS',
  'LAST_DAY',
  'DECISION',
] as const;
export type StepInput = (typeof INPUTS)[number];

/** One line of a workflow: an action from some states to the next, with its grants and conditions. */
export interface Step<Status extends string, Action extends string, Condition extends string> {
  readonly action: Action;
  readonly from: readonly Status[];
  /** `SAME`: the state stays; the event is written anyway. */
  readonly to: Status | 'SAME';
  /** Separates steps of one action by the actor's decision. */
  readonly outcome?: string;
  readonly by: readonly Grant[];
  /** Facts of the record that must hold besides its state. */
  readonly when?: readonly Condition[];
  /** The required inputs. The server refuses a step without them, after rights and state. */
  readonly asks?: readonly StepInput[];
  /** The optional inputs. */
  readonly takes?: readonly StepInput[];
}

/** The complete workflow of one noun, and the only place of its rules. */
export interface Workflow<Status extends string, Action extends string, Condition extends string> {
  readonly noun: NounWithStates;
  readonly initial: Status;
  /** The action of the event that creates a record. */
  readonly begins: string;
  readonly statuses: readonly Status[];
  readonly actions: readonly Action[];
  /** The final states. A step may lead out of one, as a dispute does. */
  readonly ends: readonly Status[];
  readonly steps: readonly Step<Status, Action, Condition>[];
  /** Visibility. To all others the record does not exist. */
  readonly seenBy: readonly Grant[];
}

/** The steps of an action, in the table's order. */
export function stepsOf<S extends string, A extends string, C extends string>(
  workflow: Workflow<S, A, C>,
  action: A,
): readonly Step<S, A, C>[] {
  return workflow.steps.filter((step) => step.action === action);
}

/** The state after an action, or undefined where the table has no such step. */
export function nextStatus<S extends string, A extends string, C extends string>(
  workflow: Workflow<S, A, C>,
  action: A,
  from: S,
  outcome?: string,
): S | undefined {
  const step = workflow.steps.find(
    (one) => one.action === action && one.from.includes(from) && one.outcome === outcome,
  );
  if (step === undefined) return undefined;
  return step.to === 'SAME' ? from : step.to;
}

/** The states from which an action is possible for any role. */
export function statusesBefore<S extends string, A extends string, C extends string>(
  workflow: Workflow<S, A, C>,
  action: A,
): readonly S[] {
  return workflow.statuses.filter((status) =>
    workflow.steps.some((step) => step.action === action && step.from.includes(status)),
  );
}

/** The final states. */
export function finalStatuses<S extends string, A extends string, C extends string>(
  workflow: Workflow<S, A, C>,
): readonly S[] {
  return workflow.ends;
}
