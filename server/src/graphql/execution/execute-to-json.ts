import type {
  GraphQLError,
  GraphQLField,
  GraphQLResolveInfo,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import {
  getArgumentValues,
  getNamedType,
  getVariableValues,
  isNonNullType,
  isObjectType,
  locatedError,
  OperationTypeNode,
} from 'graphql';
import type { RequestContext } from '../../context/request-context.js';
import { selectionOf } from '../../read-model/selection.js';
import { toJson } from '../../read-model/write-value.js';
import type { RootField, RootFields } from '../documents/root-fields.js';

/** What an operation gave: its data as JSON text, and what went wrong. */
export interface JsonResult {
  readonly data: string;
  readonly errors: readonly GraphQLError[];
}

/** An operation of a known document, with its variables as the request has them. */
export interface PreparedOperation {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly root: RootFields;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Executes an operation whose resolvers give rows that write themselves: the same operations, guards and refusals as any
 * other executor's, without building objects that would only be written out again.
 */
export async function executeToJson(known: PreparedOperation, context: RequestContext): Promise<JsonResult> {
  const { schema, operation, root } = known;
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], {
    ...known.variables,
  });
  // What is wrong with variables was said before; a refusal here would be of another opinion.
  if (coerced === undefined) throw errors[0] ?? new Error('the variables do not fit');
  const answer = (one: RootField) => answerField(one, known, coerced, { ...context, inText: true });
  const isQuery = operation.operation === OperationTypeNode.QUERY;
  return join(
    root.fields,
    isQuery ? await Promise.all(root.fields.map(answer)) : await inTurn(root.fields, answer),
  );
}

type FieldAnswer = { readonly text: string } | { readonly error: GraphQLError; readonly isNullable: boolean };

/** Mutations are done one after another; after one that fails for all, none is begun. */
async function inTurn(
  fields: readonly RootField[],
  answer: (field: RootField) => Promise<FieldAnswer>,
): Promise<readonly FieldAnswer[]> {
  const answers: FieldAnswer[] = [];
  for (const field of fields) {
    const one = await answer(field);
    answers.push(one);
    if ('error' in one && !one.isNullable) break;
  }
  return answers;
}

function join(fields: readonly RootField[], answers: readonly FieldAnswer[]): JsonResult {
  const failed = answers.find((one) => 'error' in one && !one.isNullable);
  if (failed !== undefined && 'error' in failed) return { data: 'null', errors: [failed.error] };
  const values = answers.map((one, index) => {
    return `${JSON.stringify(fields[index]?.key)}:${'text' in one ? one.text : 'null'}`;
  });
  return {
    data: `{${values.join(',')}}`,
    errors: answers.flatMap((one) => ('error' in one ? one.error : [])),
  };
}

async function answerField(
  { key, nodes, field }: RootField,
  known: PreparedOperation,
  variables: Record<string, unknown>,
  context: RequestContext,
): Promise<FieldAnswer> {
  const { type } = known.root;
  if (field === undefined) return { text: JSON.stringify(type.name) };
  try {
    const info = infoOf(key, nodes, field, known, variables);
    const [node] = nodes;
    const args = node === undefined ? {} : getArgumentValues(field, node, variables);
    const value: unknown = await field.resolve?.(undefined, args, context, info);
    const shape = isObjectType(getNamedType(field.type)) ? selectionOf(info) : undefined;
    return { text: toJson(field.type, shape, value) };
  } catch (error) {
    return { error: locatedError(error, nodes, [key]), isNullable: !isNonNullType(field.type) };
  }
}

function infoOf(
  key: string,
  fieldNodes: RootField['nodes'],
  field: GraphQLField<unknown, unknown>,
  { schema, operation, root }: PreparedOperation,
  variableValues: Record<string, unknown>,
): GraphQLResolveInfo {
  return {
    fieldName: field.name,
    fieldNodes,
    returnType: field.type,
    parentType: root.type,
    path: { prev: undefined, key, typename: root.type.name },
    schema,
    fragments: root.fragments,
    rootValue: undefined,
    operation,
    variableValues,
  };
}
