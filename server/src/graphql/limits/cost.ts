import { LIMITS } from '@lindan/shared';
import type { DocumentNode, GraphQLOutputType, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { getNamedType, isLeafType, isListType, isNonNullType } from 'graphql';
import type { ComplexityEstimatorArgs } from 'graphql-query-complexity';
import { getComplexity } from 'graphql-query-complexity';

/** A query is a statement, a mutation a transaction: the cost of each before anything is selected. */
const OPERATION_COST: Readonly<Record<string, number>> = { Query: 100, Mutation: 250, Subscription: 100 };
/** The number of entries that a list without pages is assumed to have. */
const USUAL_ENTRIES = 5;

/** The cost of an operation with its variables: one for each value, times the entries of the lists that it lies in. */
export function costOf(
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
    // The library stops counting where fragments within fragments multiply without bound.
    return Number.POSITIVE_INFINITY;
  }
}

function estimate({ type, field, args, childComplexity }: ComplexityEstimatorArgs): number {
  const own = isLeafType(getNamedType(field.type)) ? 1 : 0;
  const hasPages = field.args.some((arg) => arg.name === 'first');
  const entries = hasPages ? pageSizeOf(args['first']) : entriesOf(type.name, field.type);
  return (OPERATION_COST[type.name] ?? own) + childComplexity * entries;
}

/** A size out of range costs as much as the nearest size in it: the operation itself refuses the size, naming its field. */
function pageSizeOf(first: unknown): number {
  if (typeof first !== 'number') return LIMITS.page.default;
  return Math.min(Math.max(first, 1), LIMITS.page.max);
}

function entriesOf(parent: string, type: GraphQLOutputType): number {
  const isList = isListType(isNonNullType(type) ? type.ofType : type);
  // The field with the page size counts the entries of its page.
  return isList && !parent.endsWith('Connection') ? USUAL_ENTRIES : 1;
}
