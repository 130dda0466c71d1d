/** Lint rules of this repository that no published rule covers. One file per rule, with its tests beside it. */
import { askTheWorkflow } from './rules/ask-the-workflow.js';
import { noTextInComponents } from './rules/no-text-in-components.js';
import { oneWayImports } from './rules/one-way-imports.js';
import { waitForVisible } from './rules/wait-for-visible.js';

export default {
  meta: { name: 'lindan' },
  rules: {
    'ask-the-workflow': askTheWorkflow,
    'no-text-in-components': noTextInComponents,
    'one-way-imports': oneWayImports,
    'wait-for-visible': waitForVisible,
  },
};
