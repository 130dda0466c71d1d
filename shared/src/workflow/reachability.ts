import type { Step, Workflow } from './workflow.js';
import { finalStatuses } from './workflow.js';

/** States that no path of steps reaches from the initial one. */
export function unreachableStatuses<S extends string, A extends string, C extends string>(
  workflow: Workflow<S, A, C>,
): readonly S[] {
  const reached = statusesFrom(workflow, workflow.initial);
  return workflow.statuses.filter((status) => !reached.has(status));
}

/** States from which no path of steps leads to an end: a record would stay there for ever. */
export function trappedStatuses<S extends string, A extends string, C extends string>(
  workflow: Workflow<S, A, C>,
): readonly S[] {
  const ends = finalStatuses(workflow);
  return workflow.statuses.filter((status) => {
    const ahead = statusesFrom(workflow, status);
    return !ends.some((end) => ahead.has(end));
  });
}

function statusesFrom<S extends string, A extends string, C extends string>(
  workflow: Workflow<S, A, C>,
  start: S,
): ReadonlySet<S> {
  const reached = new Set<S>([start]);
  // A set hands out what is added to it while it is walked.
  for (const status of reached) {
    for (const step of workflow.steps) {
      if (step.to !== 'SAME' && step.from.includes(status)) reached.add(step.to);
    }
  }
  return reached;
}

/**
 * Called at start: a table with a state that cannot be reached or left, a name it does not know, or an action
 * without a step or with two ends is a mistake that must not serve anybody.
 * @throws Error naming what is wrong
 */
export function assertSound<S extends string, A extends string, C extends string>(
  workflow: Workflow<S, A, C>,
): void {
  const refuse = (problem: string, names: readonly string[]): void => {
    if (names.length > 0) throw new Error(`${workflow.noun}: ${problem} ${[...new Set(names)].join(', ')}`);
  };
  const named = workflow.steps.flatMap((step) => [...step.from, ...(step.to === 'SAME' ? [] : [step.to])]);
  refuse(
    'unknown state',
    [workflow.initial, ...named].filter((status) => !workflow.statuses.includes(status)),
  );
  refuse(
    'no step for',
    workflow.actions.filter((action) => !workflow.steps.some((step) => step.action === action)),
  );
  refuse('nobody may', workflow.steps.filter((step) => step.by.length === 0).map(nameOf));
  refuse(
    'two ends of',
    workflow.steps.filter((one) => workflow.steps.some((other) => disagree(one, other))).map(nameOf),
  );
  refuse('no step leads to', unreachableStatuses(workflow));
  refuse('no way out of', trappedStatuses(workflow));
}

type AnyStep = Step<string, string, string>;

/** The same action and outcome from the same state must lead to the same state, whoever acts. */
function disagree(one: AnyStep, other: AnyStep): boolean {
  const sameQuestion = one.action === other.action && one.outcome === other.outcome;
  return sameQuestion && one.to !== other.to && one.from.some((status) => other.from.includes(status));
}

function nameOf(step: AnyStep): string {
  return step.outcome === undefined ? step.action : `${step.action} ${step.outcome}`;
}
