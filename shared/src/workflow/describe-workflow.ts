import { describeDisclosure } from './describe/disclosure.js';
import type { Catalogues } from './describe/labels.js';
import type { AnyWorkflow } from './describe/life.js';
import { describeLife } from './describe/life.js';
import { describeLimits } from './describe/limits.js';
import { blocks, table } from './describe/markdown.js';
import { SCOPE_IN_WORDS } from './describe/plain-english.js';
import { describeWaits } from './describe/waits.js';
import { WORKFLOWS } from './workflows.js';

/** Prints the workflow tables as a page of Markdown: `docs/workflow.md`. */
export function describeWorkflows(words: Catalogues): string {
  const page = blocks(
    '# The rules of the trade',
    [
      'Printed from the tables in `shared/src/workflow` and `shared/src/time`; change those, never this page.',
      'A step that no table names is refused. Every step writes its event, also where the state stays.',
    ].join('\n'),
    ...WORKFLOWS.map((workflow) => describeLife(words, workflow as AnyWorkflow)),
    describeWaits(words),
    describeDisclosure(words),
    describeLimits(words),
    '## What the words in brackets mean',
    table(
      ['behind a role', 'means'],
      Object.values(SCOPE_IN_WORDS).map(({ short, full }) => [short, full]),
    ),
  );
  return `${page}\n`;
}
