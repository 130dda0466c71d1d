import type { Step, Workflow } from './workflow.js';
import { finalStatuses } from './workflow.js';

/** States without a path from the initial state. */
export function unreachableStatuses<S extends string, A extends string, C extends string>(
  workflow: Workflow<S, A, C>,
): readonly S[] {
  const reached = statusesFrom(workflow, workflow.initial);
  return workflow.statuses.filter((status) => !reached.has(status));
}

/** States without a path to a final state: a record would stay there for ever. */
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
  // Iterating over a set includes elements that are added meanwhile.
  for (const status of reached) {
    for (const step of workflow.steps) {
      if (step.to !== 'SAME' && step.from.includes(status)) reached.add(step.to);
    }
  }
  return reached;
}

/**
 * Checks a workflow table at start: unreachable states, states without a way out, unknown names, actions without a step,
 * and steps with two targets are errors.
 * @throws Error naming the problems
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
    [workflow.initial, ...workflow.ends, ...named].filter((status) => !workflow.statuses.includes(status)),
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

/** The same action and outcome from the same state must have one target, whatever the role. */
function disagree(one: AnyStep, other: AnyStep): boolean {
  const sameQuestion = one.action === other.action && one.outcome === other.outcome;
  return sameQuestion && one.to !== other.to && one.from.some((status) => other.from.includes(status));
}

function nameOf(step: AnyStep): string {
  return step.outcome === undefined ? step.action : `${step.action} ${step.outcome}`;
}
