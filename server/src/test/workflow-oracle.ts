import type { Grant, Workflow } from '@lindan/shared';

/** By which grants somebody reaches a record, as a test knows it from how it made both. */
export type Reach = readonly Grant[];

const holds = (reach: Reach, by: readonly Grant[]): boolean =>
  by.some((grant) => reach.some(({ role, scope }) => role === grant.role && scope === grant.scope));

/** Whether the table lets somebody see a record, worked out without any SQL. */
export function sees<S extends string, A extends string, C extends string>(
  workflow: Workflow<S, A, C>,
  reach: Reach,
): boolean {
  return holds(reach, workflow.seenBy);
}

/** What the table lets somebody do, worked out without any SQL. */
export function mayDo<S extends string, A extends string, C extends string>(
  workflow: Workflow<S, A, C>,
  status: S,
  reach: Reach,
  facts: readonly C[],
): readonly A[] {
  const open = workflow.steps.filter(
    (step) =>
      step.from.includes(status) &&
      holds(reach, step.by) &&
      (step.when ?? []).every((condition) => facts.includes(condition)),
  );
  return workflow.actions.filter((action) => open.some((step) => step.action === action));
}

/** What is somebody's to do at all, in whatever state. */
export function couldDo<S extends string, A extends string, C extends string>(
  workflow: Workflow<S, A, C>,
  reach: Reach,
): readonly A[] {
  return workflow.actions.filter((action) =>
    workflow.steps.some((step) => step.action === action && holds(reach, step.by)),
  );
}
