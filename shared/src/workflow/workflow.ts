import type { Noun } from '../vocabulary/noun.js';
import type { Role } from '../vocabulary/role.js';

/**
 * How a role reaches a record.
 * - REGION: the record's place lies in the place of the membership.
 * - LEAD_UNIT, CO_UNIT: the order was dispatched to, or is claimed for, the membership's unit.
 * - ELIGIBLE_UNIT, ELIGIBLE_MEMBER: an unclaimed order of the claim hall that this unit or member may claim.
 * - CLAIMANT: this very person claimed the order.
 * - HAS_ORDER: an order of the demand is visible to the membership's unit or person.
 * - HANDLES_ORDER: the membership's unit or person works on an order of the demand, claimed and not ended.
 * - OWN_UNIT: the resource belongs to the membership's unit.
 * - CODE: no account: the demand's number and tracking code.
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
  'NONE',
] as const;
export type Scope = (typeof SCOPES)[number];

/** Who: a role and how it must reach the record. `SYSTEM` is a consequence of another step. */
export interface Grant {
  readonly role: Role | 'SYSTEM';
  readonly scope: Scope;
}

/** What the one who acts has to give. */
export const INPUTS = [
  'NOTE',
  'REASON',
  'TARGET',
  'CATEGORY',
  'UNIT',
  'RESULT',
  'VERDICT',
  'RATING',
] as const;
export type StepInput = (typeof INPUTS)[number];

/** One line of a life: under which conditions an action leads from a state to the next. */
export interface Step<Status extends string, Action extends string, Condition extends string> {
  readonly action: Action;
  readonly from: readonly Status[];
  /** `SAME`: the state stays, the event is written all the same. */
  readonly to: Status | 'SAME';
  /** Tells steps of one action apart by what the actor decides. */
  readonly outcome?: string;
  readonly by: readonly Grant[];
  /** Facts of the record that must hold besides its state. */
  readonly when?: readonly Condition[];
  /** What an attempt has to give. The server refuses a step without it, after rights and state. */
  readonly asks?: readonly StepInput[];
  /** What an attempt may give besides. */
  readonly takes?: readonly StepInput[];
}

/** The whole life of one noun. The only place where its rules stand. */
export interface Workflow<Status extends string, Action extends string, Condition extends string> {
  readonly noun: Noun;
  readonly initial: Status;
  readonly statuses: readonly Status[];
  readonly actions: readonly Action[];
  readonly steps: readonly Step<Status, Action, Condition>[];
  /** Who sees the record at all. Whoever is not named here is told that it does not exist. */
  readonly seenBy: readonly Grant[];
}

/** Steps of an action, in the table's order. */
export function stepsOf<S extends string, A extends string, C extends string>(
  workflow: Workflow<S, A, C>,
  action: A,
): readonly Step<S, A, C>[] {
  return workflow.steps.filter((step) => step.action === action);
}

/** Where an action leads from a state, or undefined where the table has no such step. */
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

/** States from which an action is possible at all, whoever acts. */
export function statusesBefore<S extends string, A extends string, C extends string>(
  workflow: Workflow<S, A, C>,
  action: A,
): readonly S[] {
  return workflow.statuses.filter((status) =>
    workflow.steps.some((step) => step.action === action && step.from.includes(status)),
  );
}

/** States that no step leaves for another state. */
export function finalStatuses<S extends string, A extends string, C extends string>(
  workflow: Workflow<S, A, C>,
): readonly S[] {
  return workflow.statuses.filter(
    (status) => !workflow.steps.some((step) => step.from.includes(status) && leads(step, status)),
  );
}

function leads<S extends string, A extends string, C extends string>(step: Step<S, A, C>, from: S): boolean {
  return step.to !== 'SAME' && step.to !== from;
}
