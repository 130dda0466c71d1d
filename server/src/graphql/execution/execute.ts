import type { DocumentNode, GraphQLError, GraphQLResolveInfo } from 'graphql';
import {
  executeSync,
  getArgumentValues,
  isNonNullType,
  Kind,
  locatedError,
  OperationTypeNode,
} from 'graphql';

import type { RequestContext } from '../../context/request-context.js';
import type { SelectionInfo } from '../../read-model/selection.js';
import { toJson } from '../../read-model/write-value.js';
import type { RootField } from '../documents/collect-fields.js';
import type { CheckedOperation } from '../limits/check-operation.js';
import type { GuardedInfo } from '../schema/guard.js';
import { cleanArguments } from './clean-arguments.js';

/** What an operation gave: its data as JSON text, and its errors. */
export interface JsonResult {
  readonly data: string;
  readonly errors: readonly GraphQLError[];
}

/**
 * Executes a query or a mutation by writing JSON text. Resolvers give rows whose text PostgreSQL has written already, so no
 * objects are built only to be written out again. The executor calls the resolvers of root fields only: each of them reads
 * everything below it. Introspection is left to graphql-js.
 */
export async function execute(checked: CheckedOperation, context: RequestContext): Promise<JsonResult> {
  const { operation, values } = checked;
  const fields = operation.rootFields(values);
  const run = (field: RootField) => executeField(field, checked, context);
  const results =
    operation.kind === OperationTypeNode.QUERY
      ? await Promise.all(fields.map(run))
      : await executeSerially(fields, run);
  return join(fields, results);
}

type FieldResult = { readonly text: string } | { readonly error: GraphQLError; readonly isNullable: boolean };

/** Mutations are executed one after another; none begins after one whose failure makes the whole answer null. */
async function executeSerially(
  fields: readonly RootField[],
  run: (field: RootField) => Promise<FieldResult>,
): Promise<readonly FieldResult[]> {
  const results: FieldResult[] = [];
  for (const field of fields) {
    const result = await run(field);
    results.push(result);
    if ('error' in result && !result.isNullable) break;
  }
  return results;
}

/** An error in a field that may not be null makes the whole answer null. */
function join(fields: readonly RootField[], results: readonly FieldResult[]): JsonResult {
  const failed = results.find((result) => 'error' in result && !result.isNullable);
  if (failed !== undefined && 'error' in failed) return { data: 'null', errors: [failed.error] };
  const members = results.map((result, index) => {
    return `${JSON.stringify(fields[index]?.key)}:${'text' in result ? result.text : 'null'}`;
  });
  return {
    data: `{${members.join(',')}}`,
    errors: results.flatMap((result) => ('error' in result ? result.error : [])),
  };
}

async function executeField(
  root: RootField,
  checked: CheckedOperation,
  context: RequestContext,
): Promise<FieldResult> {
  const { key, nodes, field } = root;
  const [node] = nodes;
  if (field === undefined || node === undefined) return { text: metaField(root, checked) };
  try {
    const args = cleanArguments(field, getArgumentValues(field, node, checked.values));
    const value: unknown = await field.resolve?.(undefined, args, context, infoOf(root, field, checked));
    return { text: toJson(field.type, root.selection, value) };
  } catch (error) {
    return { error: locatedError(error, nodes, [key]), isNullable: !isNonNullType(field.type) };
  }
}

function infoOf(
  { key, nodes, selection, types }: RootField,
  field: NonNullable<RootField['field']>,
  { operation, values }: CheckedOperation,
): GraphQLResolveInfo & SelectionInfo & GuardedInfo {
  const { document, node, rootType } = operation;
  return {
    fieldName: field.name,
    fieldNodes: nodes,
    returnType: field.type,
    parentType: rootType,
    path: { prev: undefined, key, typename: rootType.name },
    schema: document.schema,
    fragments: document.fragments,
    rootValue: undefined,
    operation: node,
    variableValues: values,
    selection,
    types,
  };
}

/** `__typename`, or `__schema` and `__type`, which graphql-js executes as an operation of their own. */
function metaField(
  { key, name, nodes }: RootField,
  { operation: { document, node, rootType }, variables }: CheckedOperation,
): string {
  if (name === '__typename') return JSON.stringify(rootType.name);
  const alone: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [
      { ...node, selectionSet: { kind: Kind.SELECTION_SET, selections: nodes } },
      ...Object.values(document.fragments),
    ],
  };
  const { data, errors } = executeSync({
    schema: document.schema,
    document: alone,
    variableValues: variables,
  });
  const [error] = errors ?? [];
  if (error !== undefined) throw error;
  return JSON.stringify(data?.[key] ?? null);
}
