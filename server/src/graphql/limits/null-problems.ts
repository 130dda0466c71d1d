import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { isNonNullType, Kind, TypeInfo, ValidationContext } from 'graphql';

import type { FieldProblem } from '../../refusal.js';
import { valueIn } from './variable-problems.js';

/** By the operation, which lives as long as its document is known. */
const known = new WeakMap<OperationDefinitionNode, ReadonlySet<string>>();

/**
 * Variables that are null where the document needs a value. GraphQL allows such a document when a default stands in
 * (`$all: Boolean = true` in `@include(if: $all)`), and finds out about the null only when it is half-way through answering.
 */
export function nullProblems(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Record<string, FieldProblem> {
  const missing = (operation.variableDefinitions ?? [])
    .filter(({ variable, defaultValue }) => {
      const value = valueIn(variables, variable.name.value);
      return value === null || (value === undefined && defaultValue?.kind === Kind.NULL);
    })
    .map(({ variable }) => variable.name.value);
  if (missing.length === 0) return {};
  const needed = known.get(operation) ?? neededIn(schema, document, operation);
  known.set(operation, needed);
  return Object.fromEntries(
    missing.filter((name) => needed.has(name)).map((name) => [name, { problem: 'required' }]),
  );
}

/** The variables that an operation, with all fragments it spreads, uses where null is no value. */
function neededIn(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): ReadonlySet<string> {
  const context = new ValidationContext(schema, document, new TypeInfo(schema), () => undefined);
  const uses = context.getRecursiveVariableUsages(operation);
  return new Set(uses.filter(({ type }) => isNonNullType(type)).map(({ node }) => node.name.value));
}
