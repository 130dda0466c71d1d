import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';

import type { RequestContext } from '../context/request-context.js';
import { checkText } from '../graphql/limits/check-text.js';
import { methodNotAllowed } from './error-handler.js';
import type { FastPathParts } from './fast-path.js';
import { fastPath } from './fast-path.js';

export const GRAPHQL_PATH = '/graphql';

/** The one endpoint of the API. */
export function graphqlRoute(
  app: FastifyInstance,
  apollo: ApolloServer<RequestContext>,
  parts: FastPathParts,
): void {
  const { services, documents, authenticator } = parts;
  const limits = services.config.documents;
  const answerFast = fastPath(parts);
  app.route({
    method: ['GET', 'POST'],
    url: GRAPHQL_PATH,
    exposeHeadRoute: false,
    bodyLimit: limits.bodyBytes,
    async handler(request, reply) {
      void reply.header('cache-control', 'no-store');
      if (await answerFast(request, reply)) return reply;
      // Apollo Server has no hook between parsing and validating, and validating is what may be expensive.
      const text = documentIn(request);
      if (text !== undefined && documents.byText(text) === undefined) checkText(text, limits);
      // An outage while the session is read is answered as one: it does not pass through Apollo Server.
      const context = await authenticator.contextOf(request, reply);
      return fastifyApolloHandler(apollo, { context: async () => context }).call(app, request, reply);
    },
  });
  app.route({
    method: ['HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: GRAPHQL_PATH,
    handler: methodNotAllowed('GET, POST'),
  });
}

/** The text of the document; a body without one is Apollo Server's to refuse. */
function documentIn({ method, body, query }: FastifyRequest): string | undefined {
  const sent: unknown = method === 'GET' ? query : body;
  if (typeof sent !== 'object' || sent === null || !('query' in sent)) return undefined;
  return typeof sent.query === 'string' ? sent.query : undefined;
}
