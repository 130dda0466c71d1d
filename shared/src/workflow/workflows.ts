import { demandWorkflow } from './demand-workflow.js';
import { orderWorkflow } from './order-workflow.js';
import { resourceWorkflow } from './resource-workflow.js';
import type { Workflow } from './workflow.js';

/** The three lives, for what is done to each alike: checking them at start, printing them. */
export const WORKFLOWS: readonly Workflow<string, string, string>[] = [
  demandWorkflow,
  orderWorkflow,
  resourceWorkflow,
];
