import { isPlainText } from '@lindan/shared';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { Kind, visit } from 'graphql';

import type { FieldProblem } from '../../refusal.js';
import { writePath } from './variable-problems.js';

/** Documents whose own texts have been found plain. */
const plain = new WeakSet<DocumentNode>();

/**
 * Texts that cannot be stored and shown as what they are (NUL, half characters, controls of the writing direction), by
 * path: in the variables that the operation uses, and in the document itself. One check for everything that comes in.
 */
export function textProblems(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Record<string, FieldProblem> {
  const problems: Record<string, FieldProblem> = {};
  const check = (text: string, path: readonly (string | number)[]): void => {
    if (!isPlainText(text)) problems[writePath(path)] = { problem: 'unprintable' };
  };
  if (!plain.has(document)) {
    checkLiterals(document, check);
    if (Object.keys(problems).length === 0) plain.add(document);
  }
  for (const definition of operation.variableDefinitions ?? []) {
    const name = definition.variable.name.value;
    if (Object.hasOwn(variables, name)) checkValue(variables[name], [name], check);
  }
  return problems;
}

type Check = (text: string, path: readonly (string | number)[]) => void;

/** Values have the shapes of their types already, so they are no deeper than these. */
function checkValue(value: unknown, path: readonly (string | number)[], check: Check): void {
  if (typeof value === 'string') check(value, path);
  else if (Array.isArray(value)) value.forEach((one, index) => checkValue(one, [...path, index], check));
  else if (typeof value === 'object' && value !== null) {
    for (const [name, one] of Object.entries(value)) checkValue(one, [...path, name], check);
  }
}

function checkLiterals(document: DocumentNode, check: Check): void {
  const path: string[] = [];
  const named = {
    enter: (node: { readonly name: { readonly value: string } }) => void path.push(node.name.value),
    leave: () => void path.pop(),
  };
  visit(document, {
    [Kind.ARGUMENT]: named,
    [Kind.OBJECT_FIELD]: named,
    [Kind.STRING]: ({ value }) => check(value, path),
  });
}
