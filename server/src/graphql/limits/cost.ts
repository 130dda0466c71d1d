import { LIMITS } from '@lindan/shared';
import type { DocumentNode, GraphQLOutputType, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { getNamedType, isLeafType, isListType, isNonNullType } from 'graphql';
import type { ComplexityEstimatorArgs } from 'graphql-query-complexity';
import { getComplexity } from 'graphql-query-complexity';

/** A query is a statement, a mutation a transaction: each costs this before anything is selected. */
const OPERATION_COST: Readonly<Record<string, number>> = { Query: 100, Mutation: 250, Subscription: 100 };
/** How many entries a list without pages is taken to have. */
const USUAL_ENTRIES = 5;
const MOST_KNOWN = 200;

/** Documents are parsed once and served many times, mostly with the same page sizes. */
const known = new WeakMap<DocumentNode, Map<string, number>>();

/** The cost of an operation with its variables: one for each value, times the entries of the lists it lies in. */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  const costs = known.get(document) ?? new Map<string, number>();
  known.set(document, costs);
  const key = keyOf(operation, variables);
  const cost = costs.get(key) ?? computeCost(schema, document, operation, variables);
  if (costs.size < MOST_KNOWN) costs.set(key, cost);
  return cost;
}

/**
 * Page sizes are numbers, and what is left out hangs on booleans: nothing else changes a cost. Null is not the same as
 * nothing, for which a default stands in.
 */
function keyOf(operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>): string {
  const deciding = Object.entries(variables).filter(
    ([, value]) => value === null || ['number', 'boolean'].includes(typeof value),
  );
  return JSON.stringify([operation.name?.value, deciding]);
}

function computeCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  try {
    return getComplexity({
      schema,
      query: document,
      variables: { ...variables },
      ...(operation.name && { operationName: operation.name.value }),
      estimators: [estimate],
    });
  } catch {
    // It stops counting where fragments within fragments multiply beyond all measure.
    return Number.POSITIVE_INFINITY;
  }
}

function estimate({ type, field, args, childComplexity }: ComplexityEstimatorArgs): number {
  const own = isLeafType(getNamedType(field.type)) ? 1 : 0;
  const hasPages = field.args.some((arg) => arg.name === 'first');
  const entries = hasPages ? pageSizeOf(args['first']) : entriesOf(type.name, field.type);
  return (OPERATION_COST[type.name] ?? own) + childComplexity * entries;
}

/** What is out of range costs as much as the range allows: the operation itself refuses it, with its field. */
function pageSizeOf(first: unknown): number {
  if (typeof first !== 'number') return LIMITS.page.default;
  return Math.min(Math.max(first, 1), LIMITS.page.max);
}

function entriesOf(parent: string, type: GraphQLOutputType): number {
  const isList = isListType(isNonNullType(type) ? type.ofType : type);
  // The entries of a page are counted where the page is asked for.
  return isList && !parent.endsWith('Connection') ? USUAL_ENTRIES : 1;
}
