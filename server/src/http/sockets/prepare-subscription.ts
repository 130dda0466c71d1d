import type { DocumentNode, ExecutionArgs, GraphQLSchema } from 'graphql';
import { GraphQLError, OperationTypeNode, parse, specifiedRules, validate } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';

import type { DocumentSettings } from '../../config.js';
import { Document } from '../../graphql/documents/document.js';
import { checkOperation } from '../../graphql/limits/check-operation.js';
import { checkText } from '../../graphql/limits/check-text.js';

/**
 * Reads a subscription that a client sends over a socket: parsed, validated and checked by the same rules as over HTTP.
 * @throws GraphQLError
 */
export function prepareSubscription(
  schema: GraphQLSchema,
  { query, operationName, variables }: SubscribePayload,
  limits: DocumentSettings,
): ExecutionArgs {
  checkText(query, limits);
  const ast = parseDocument(query, limits.tokens);
  const [problem] = validate(schema, ast, specifiedRules);
  if (problem !== undefined) throw refused(problem.message, 'GRAPHQL_VALIDATION_FAILED');
  const operation = new Document(schema, query, ast).operation(operationName);
  if (operation?.kind !== OperationTypeNode.SUBSCRIPTION) {
    throw refused('Over a socket only subscriptions are served; send queries and mutations by POST.');
  }
  const variableValues = variables ?? {};
  checkOperation(operation, variableValues, limits);
  return { schema, document: ast, operationName: operationName ?? null, variableValues };
}

function parseDocument(query: string, maxTokens: number): DocumentNode {
  try {
    return parse(query, { maxTokens });
  } catch (error) {
    throw refused((error as Error).message, 'GRAPHQL_PARSE_FAILED');
  }
}

export function refused(message: string, code = 'BAD_REQUEST'): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
