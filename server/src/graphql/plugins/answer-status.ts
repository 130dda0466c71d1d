import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';

import type { RequestContext } from '../context.js';

/** Where the specification wants 200 from servers that answer in plain JSON: old clients read errors only then. */
const WELL_FORMED_REQUEST_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
]);
const TOO_LONG = /tokens\. Parsing aborted/;

/** Gives an answer the HTTP status that the GraphQL-over-HTTP specification and our API page have for it. */
export function answerStatus(): ApolloServerPlugin<RequestContext> {
  const listener: GraphQLRequestListener<RequestContext> = {
    willSendResponse: async ({ request, response }) => {
      if (response.body.kind !== 'single') return;
      const { errors, data } = response.body.singleResult;
      if (errors === undefined || errors.length === 0) return;
      if (errors.some(hasCode('UNAVAILABLE'))) {
        response.http.status = 503;
        response.http.headers.set('retry-after', '5');
      } else if (data === undefined && wantsPlainJson(request.http?.headers.get('accept'))) {
        const isWellFormed = errors.every(
          ({ message, extensions }) =>
            WELL_FORMED_REQUEST_CODES.has(String(extensions?.['code'])) && !TOO_LONG.test(message),
        );
        if (isWellFormed) response.http.status = 200;
      }
    },
  };
  return { requestDidStart: async () => listener };
}

function wantsPlainJson(accept: string | undefined): boolean {
  return accept === undefined || !accept.includes('graphql-response+json');
}

function hasCode(code: string) {
  return ({ extensions }: GraphQLFormattedError): boolean => extensions?.['code'] === code;
}
