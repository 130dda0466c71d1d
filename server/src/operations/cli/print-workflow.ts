import { describeWorkflows, WORDS } from '@lindan/shared';

import type { Command } from './command.js';

export const printWorkflowCommand: Command = {
  usage: 'print-workflow',
  does: 'prints the rules of the trade as a page: docs/workflow.md',
  run: async () => describeWorkflows(WORDS).trimEnd(),
};
