import { demandWorkflow } from './demand-workflow.js';
import { orderWorkflow } from './order-workflow.js';
import { resourceWorkflow } from './resource-workflow.js';
import type { Workflow } from './workflow.js';

/** All workflows, for checking them at start and printing them. */
export const WORKFLOWS: readonly Workflow<string, string, string>[] = [
  demandWorkflow,
  orderWorkflow,
  resourceWorkflow,
];
