import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';

import type { RequestContext } from '../../../context/request-context.js';

/** Where the specification wants 200 from servers that answer in plain JSON: old clients read errors only then. */
const WELL_FORMED_REQUEST_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
]);
const TOO_LONG = /tokens\. Parsing aborted/;
const TRY_AGAIN_AFTER_SECONDS = '5';

/** Gives an answer the HTTP status that the GraphQL-over-HTTP specification and our API page have for it. */
export function answerStatus(): ApolloServerPlugin<RequestContext> {
  const listener: GraphQLRequestListener<RequestContext> = {
    willSendResponse: async ({ request, response: { body, http } }) => {
      if (body.kind !== 'single') return;
      const { errors = [], data } = body.singleResult;
      const { status, retryAfter } = troubleOf(errors);
      if (retryAfter !== undefined) http.headers.set('retry-after', retryAfter);
      if (status !== undefined) {
        http.status = status;
      } else if (data === undefined && wantsPlainJson(request.http?.headers.get('accept'))) {
        if (errors.every(isWellFormedRequest)) http.status = 200;
      }
    },
  };
  return { requestDidStart: async () => listener };
}

/** What errors of an execution say to HTTP: a status of its own, and when to try again. */
export function troubleOf(errors: readonly GraphQLFormattedError[]): {
  readonly status: number | undefined;
  readonly retryAfter: string | undefined;
} {
  return {
    status: errors.some(hasCode('UNAVAILABLE')) ? 503 : undefined,
    retryAfter: errors.map(retryAfterOf).find((seconds) => seconds !== undefined),
  };
}

function wantsPlainJson(accept: string | undefined): boolean {
  return accept === undefined || !accept.includes('graphql-response+json');
}

function isWellFormedRequest({ message, extensions }: GraphQLFormattedError): boolean {
  return WELL_FORMED_REQUEST_CODES.has(String(extensions?.['code'])) && !TOO_LONG.test(message);
}

function retryAfterOf({ extensions }: GraphQLFormattedError): string | undefined {
  if (extensions?.['code'] === 'UNAVAILABLE') return TRY_AGAIN_AFTER_SECONDS;
  const seconds = extensions?.['retryAfter'];
  return typeof seconds === 'number' ? String(seconds) : undefined;
}

function hasCode(code: string) {
  return ({ extensions }: GraphQLFormattedError): boolean => extensions?.['code'] === code;
}
