import type { Workflow } from './workflow.js';

/** States that no path of steps reaches from the initial one. */
export function unreachableStatuses<S extends string, A extends string, C extends string>(
  workflow: Workflow<S, A, C>,
): readonly S[] {
  const reached = new Set<S>([workflow.initial]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const step of workflow.steps) {
      if (step.to === 'SAME' || reached.has(step.to)) continue;
      if (step.from.some((status) => reached.has(status))) {
        reached.add(step.to);
        grew = true;
      }
    }
  }
  return workflow.statuses.filter((status) => !reached.has(status));
}

/**
 * Called at start: a table with a state that cannot be reached, or an action without a step, is a mistake
 * that must not serve anybody.
 * @throws Error naming what is wrong
 */
export function assertSound<S extends string, A extends string, C extends string>(
  workflow: Workflow<S, A, C>,
): void {
  const unreachable = unreachableStatuses(workflow);
  if (unreachable.length > 0) {
    throw new Error(`${workflow.noun}: no step leads to ${unreachable.join(', ')}`);
  }
  const idle = workflow.actions.filter((action) => !workflow.steps.some((step) => step.action === action));
  if (idle.length > 0) throw new Error(`${workflow.noun}: no step for ${idle.join(', ')}`);
}
