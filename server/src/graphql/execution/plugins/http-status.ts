import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';

import type { RequestContext } from '../../../context/request-context.js';

/** Errors for which the specification wants 200 in plain JSON: old clients read errors only then. */
const WELL_FORMED_REQUEST_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
]);
const TOO_LONG = /tokens\. Parsing aborted/;
const RETRY_AFTER_SECONDS = '5';

/** The HTTP status of the errors of an execution, if it is not 200, and the time after which a client may retry. */
export function httpStatusOf(errors: readonly GraphQLFormattedError[]): {
  readonly status: number | undefined;
  readonly retryAfter: string | undefined;
} {
  return {
    status: errors.some(({ extensions }) => extensions?.['code'] === 'UNAVAILABLE') ? 503 : undefined,
    retryAfter: errors.map(retryAfterOf).find((seconds) => seconds !== undefined),
  };
}

/** The plugin that sets the HTTP status by the GraphQL-over-HTTP specification and the API's own documentation. */
export function setHttpStatus(): ApolloServerPlugin<RequestContext> {
  const listener: GraphQLRequestListener<RequestContext> = {
    willSendResponse: async ({ request, response: { body, http } }) => {
      if (body.kind !== 'single') return;
      const { errors = [], data } = body.singleResult;
      const { status, retryAfter } = httpStatusOf(errors);
      if (retryAfter !== undefined) http.headers.set('retry-after', retryAfter);
      if (status !== undefined) http.status = status;
      else if (data === undefined && acceptsPlainJson(request.http?.headers.get('accept'))) {
        if (errors.every(isWellFormedRequest)) http.status = 200;
      }
    },
  };
  return { requestDidStart: async () => listener };
}

function acceptsPlainJson(accept: string | undefined): boolean {
  return accept === undefined || !accept.includes('graphql-response+json');
}

function isWellFormedRequest({ message, extensions }: GraphQLFormattedError): boolean {
  return WELL_FORMED_REQUEST_CODES.has(String(extensions?.['code'])) && !TOO_LONG.test(message);
}

function retryAfterOf({ extensions }: GraphQLFormattedError): string | undefined {
  if (extensions?.['code'] === 'UNAVAILABLE') return RETRY_AFTER_SECONDS;
  const seconds = extensions?.['retryAfter'];
  return typeof seconds === 'number' ? String(seconds) : undefined;
}
