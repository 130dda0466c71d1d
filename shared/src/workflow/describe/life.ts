import type { NounWithStates } from '../../vocabulary/noun.js';
import { OFFERED_RESOURCE_STATUS } from '../resource-workflow.js';
import type { Step, Workflow } from '../workflow.js';
import { finalStatuses } from '../workflow.js';
import type { Catalogues } from './labels.js';
import { grantLabels, label } from './labels.js';
import { blocks, table } from './markdown.js';
import { CONDITION_IN_WORDS, INPUT_IN_WORDS } from './plain-english.js';

/** A workflow that is only printed: any noun's. */
export type AnyWorkflow = Workflow<string, string, keyof typeof CONDITION_IN_WORDS>;
type AnyStep = Step<string, string, keyof typeof CONDITION_IN_WORDS>;

/** One noun's workflow: its diagram, its steps and its visibility. */
export function describeLife(catalogues: Catalogues, workflow: AnyWorkflow): string {
  return blocks(
    `## ${label(catalogues, 'noun', workflow.noun)}`,
    diagram(catalogues, workflow),
    steps(catalogues, workflow),
    seers(catalogues, workflow),
  );
}

export function statusLabel(catalogues: Catalogues, noun: AnyWorkflow['noun'], status: string): string {
  return label(catalogues, `${noun.toLowerCase() as Lowercase<NounWithStates>}Status`, status);
}

function seers(catalogues: Catalogues, workflow: AnyWorkflow): string {
  const named = grantLabels(catalogues, workflow.seenBy).join('; ');
  if (workflow.noun !== 'RESOURCE') return `**Who sees it:** ${named}. For everybody else it does not exist.`;
  const offered = statusLabel(catalogues, workflow.noun, OFFERED_RESOURCE_STATUS);
  return `**Who sees it:** everybody, residents included, while it is ${offered}; in any other state ${named}.`;
}

function diagram(catalogues: Catalogues, workflow: AnyWorkflow): string {
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...workflow.statuses.map(
      (status) => `  state "${statusLabel(catalogues, workflow.noun, status)}" as ${status}`,
    ),
    `  [*] --> ${workflow.initial} : ${label(catalogues, 'action', workflow.begins)}`,
    ...workflow.statuses.flatMap((status) => arrowsFrom(catalogues, workflow, status)),
    ...finalStatuses(workflow).map((status) => `  ${status} --> [*]`),
    '```',
  ].join('\n');
}

/** Steps that keep the state are only in the table; in the diagram they would be loops. */
function arrowsFrom(catalogues: Catalogues, workflow: AnyWorkflow, from: string): readonly string[] {
  const leaving = workflow.steps.filter((step) => step.to !== 'SAME' && step.from.includes(from));
  return [...new Set(leaving.map((step) => `  ${from} --> ${step.to} : ${actionLabel(catalogues, step)}`))];
}

function steps(catalogues: Catalogues, workflow: AnyWorkflow): string {
  const status = (name: string): string => statusLabel(catalogues, workflow.noun, name);
  return table(
    ['action', 'code', 'from', 'to', 'who', 'when', 'asks for'],
    workflow.steps.map((step) => [
      actionLabel(catalogues, step),
      `\`${step.action}\``,
      step.from.map(status).join(', '),
      step.to === 'SAME' ? '(stays)' : status(step.to),
      grantLabels(catalogues, step.by).join('; '),
      (step.when ?? []).map((condition) => CONDITION_IN_WORDS[condition]).join(', '),
      inputsOf(step).join(', '),
    ]),
  );
}

/** The required and the optional inputs of a step. */
function inputsOf({ asks = [], takes = [] }: AnyStep): readonly string[] {
  return [
    ...asks.map((input) => INPUT_IN_WORDS[input]),
    ...takes.map((input) => `${INPUT_IN_WORDS[input]} (optional)`),
  ];
}

function actionLabel(catalogues: Catalogues, step: AnyStep): string {
  const action = label(catalogues, 'action', step.action);
  return step.outcome === undefined ? action : `${action}, ${step.outcome.toLowerCase()}`;
}
