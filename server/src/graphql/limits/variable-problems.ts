import type { GraphQLError, GraphQLSchema, OperationDefinitionNode, VariableDefinitionNode } from 'graphql';
import { coerceInputValue, isInputType, isNonNullType, typeFromAST } from 'graphql';

import type { FieldProblem } from '../../refusal.js';

/**
 * What is wrong with the variables of an operation, by the path of each: a value that is missing, of another type, or
 * not in its enum. GraphQL would say it one by one in sentences of its own.
 */
export function variableProblems(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Record<string, FieldProblem> {
  const problems: Record<string, FieldProblem> = {};
  for (const definition of operation.variableDefinitions ?? []) {
    Object.assign(problems, problemsOf(definition, schema, variables));
  }
  return problems;
}

function problemsOf(
  definition: VariableDefinitionNode,
  schema: GraphQLSchema,
  variables: Readonly<Record<string, unknown>>,
): Record<string, FieldProblem> {
  const name = definition.variable.name.value;
  const type = typeFromAST(schema, definition.type);
  if (!isInputType(type)) return {};
  const value = valueIn(variables, name);
  if (value === undefined || value === null) {
    const standsIn = value === undefined && definition.defaultValue !== undefined;
    return isNonNullType(type) && !standsIn ? { [name]: { problem: 'required' } } : {};
  }
  const problems: Record<string, FieldProblem> = {};
  coerceInputValue(value, type, (path, _value, error) => {
    const [, missing] = /^Field "(\w+)" of required type/.exec(error.message) ?? [];
    const at = writePath([name, ...path, ...(missing === undefined ? [] : [missing])]);
    problems[at] = { problem: kindOf(error) };
  });
  return problems;
}

/** What came for a variable; what its name finds on every object did not come. */
export function valueIn(variables: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(variables, name) ? variables[name] : undefined;
}

function kindOf({ message }: GraphQLError): FieldProblem['problem'] {
  if (/of required type|^Expected non-nullable type/.test(message)) return 'required';
  return /does not exist in "\w+" enum|cannot represent non-string value/.test(message)
    ? 'unknown'
    : 'invalid';
}

/** As GraphQL writes paths itself: `input.coUnitIds[2]`. */
export function writePath(path: readonly (string | number)[]): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`))
    .join('');
}
