import type { DocumentNode, ExecutionArgs, GraphQLSchema } from 'graphql';
import { GraphQLError, getOperationAST, OperationTypeNode, parse, specifiedRules, validate } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';

import type { DocumentSettings } from '../../config.js';
import { checkOperation } from '../../graphql/limits/check-operation.js';
import { checkText } from '../../graphql/limits/check-text.js';

/**
 * Reads what a client sends over a socket, by the same rules as over HTTP: parsed, validated, examined.
 * @throws GraphQLError
 */
export function prepareSubscription(
  schema: GraphQLSchema,
  { query, operationName, variables }: SubscribePayload,
  limits: DocumentSettings,
): ExecutionArgs {
  checkText(query, limits);
  const document = parseDocument(query, limits.tokens);
  const [problem] = validate(schema, document, specifiedRules);
  if (problem !== undefined) throw refused(problem.message, 'GRAPHQL_VALIDATION_FAILED');
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) {
    throw refused('Over a socket only subscriptions are served; send queries and mutations by POST.');
  }
  const variableValues = variables ?? {};
  checkOperation({ schema, document, operation, variables: variableValues }, limits);
  return { schema, document, operationName: operationName ?? null, variableValues };
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
