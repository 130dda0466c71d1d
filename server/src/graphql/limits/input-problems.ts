import { cleanText, textFlaw } from '@lindan/shared';
import type { GraphQLError } from 'graphql';
import { coerceInputValue, isNonNullType, Kind, valueFromAST } from 'graphql';

import type { FieldProblem } from '../../refusal.js';
import type { Operation, VariableDefinition, Variables } from '../documents/operation.js';
import type { Path } from './value-paths.js';
import { writePath } from './value-paths.js';

/** What is wrong with input, by the path of each value. */
export type InputProblems = Readonly<Record<string, FieldProblem>>;

type Problems = Record<string, FieldProblem>;

/**
 * Coerces variables to their types, as the specification's CoerceVariableValues does. The problems name all that is missing,
 * of another type or not in its enum at once; GraphQL would name them one by one, in sentences of its own.
 */
export function coerceVariables(
  operation: Operation,
  variables: Variables,
): { readonly values: Variables; readonly problems: InputProblems } {
  const values: Record<string, unknown> = {};
  const problems: Problems = {};
  for (const definition of operation.variables) {
    coerce(definition, variables, values, (path, problem) => {
      problems[writePath([...operation.pathOf(definition.name), ...path])] = { problem };
    });
  }
  return { values, problems };
}

function coerce(
  { name, type, defaultValue }: VariableDefinition,
  variables: Variables,
  values: Record<string, unknown>,
  refuse: (path: Path, problem: FieldProblem['problem']) => void,
): void {
  const sent = sentValue(variables, name);
  if (sent === undefined && defaultValue !== undefined) values[name] = valueFromAST(defaultValue, type);
  else if (sent === undefined || sent === null) {
    if (isNonNullType(type)) refuse([], 'required');
    else if (sent === null) values[name] = null;
  } else {
    values[name] = coerceInputValue(sent, type, (path, _value, error) => {
      const [, missing] = /^Field "(\w+)" of required type/.exec(error.message) ?? [];
      refuse([...path, ...(missing === undefined ? [] : [missing])], problemIn(error));
    });
  }
}

/** The value that was sent for a variable; what its name finds on every object was not sent. */
function sentValue(variables: Variables, name: string): unknown {
  return Object.hasOwn(variables, name) ? variables[name] : undefined;
}

function problemIn({ message }: GraphQLError): FieldProblem['problem'] {
  if (/of required type|^Expected non-nullable type/.test(message)) return 'required';
  return /does not exist in "\w+" enum|cannot represent non-string value/.test(message)
    ? 'unknown'
    : 'invalid';
}

/**
 * Variables that are null where the document needs a value. GraphQL allows such a document when a default stands in
 * (`$all: Boolean = true` in `@include(if: $all)`), and fails on the null only half-way through the execution.
 */
export function nullProblems(operation: Operation, variables: Variables): InputProblems {
  const nulls = operation.variables.filter(({ name, defaultValue }) => {
    const sent = sentValue(variables, name);
    return sent === null || (sent === undefined && defaultValue?.kind === Kind.NULL);
  });
  if (nulls.length === 0) return {};
  const refused = nulls.filter(({ name }) => operation.requiredVariables.has(name));
  return Object.fromEntries(
    refused.map(({ name }) => [writePath(operation.pathOf(name)), { problem: 'required' }]),
  );
}

/**
 * Texts that cannot be understood (NUL, half characters, heaps of marks): in the variables and in the document itself. One check
 * serves everything that comes in. What cleaning takes away is no problem.
 */
export function textProblems(operation: Operation, variables: Variables): InputProblems {
  const problems: Problems = { ...operation.document.literalProblems };
  for (const { name } of operation.variables)
    checkTexts(sentValue(variables, name), operation.pathOf(name), problems);
  return problems;
}

/** The values fit their types already, so they are no deeper than these. */
function checkTexts(value: unknown, path: Path, problems: Problems): void {
  if (typeof value === 'string') {
    const problem = flawIn(value);
    if (problem !== undefined) problems[writePath(path)] = problem;
  } else if (Array.isArray(value)) {
    value.forEach((one, index) => checkTexts(one, [...path, index], problems));
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, one] of Object.entries(value)) checkTexts(one, [...path, name], problems);
  }
}

/** The first place of a text that cannot be understood. */
export function flawIn(text: string): FieldProblem | undefined {
  const flaw = textFlaw(cleanText(text));
  return flaw && { problem: flaw.problem, values: { at: flaw.at } };
}
