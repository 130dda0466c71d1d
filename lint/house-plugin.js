/** The rules of this house that no ready-made rule can say. One file each; their tests stand beside them. */
import { askTheWorkflow } from './rules/ask-the-workflow.js';
import { noTextInComponents } from './rules/no-text-in-components.js';
import { oneWayImports } from './rules/one-way-imports.js';

export default {
  meta: { name: 'house' },
  rules: {
    'ask-the-workflow': askTheWorkflow,
    'no-text-in-components': noTextInComponents,
    'one-way-imports': oneWayImports,
  },
};
