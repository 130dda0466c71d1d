import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { RequestContext } from '../context/request-context.js';
import type { Services } from '../context/services.js';
import { textGuard } from '../graphql/limits/check-text.js';
import type { Authenticator } from './authenticator.js';
import { methodNotAllowed } from './error-handler.js';
import type { FastPath } from './fast-path.js';

export const GRAPHQL_PATH = '/graphql';

export interface GraphqlRouteParts {
  readonly services: Services;
  readonly authenticator: Authenticator;
  readonly quick: FastPath;
}

/** The one endpoint. Who asks is found out before GraphQL begins, so that an outage there is answered as one. */
export function graphqlRoute(
  app: FastifyInstance,
  apollo: ApolloServer<RequestContext>,
  { services, authenticator, quick }: GraphqlRouteParts,
): void {
  const contexts = new WeakMap<FastifyRequest, RequestContext>();
  const contextOf = async (request: FastifyRequest): Promise<RequestContext> => {
    const context = contexts.get(request);
    if (context === undefined) throw new Error('the request was not prepared');
    return context;
  };
  const prepare = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    contexts.set(request, await authenticator.contextOf(request, reply));
  };
  // Before anything else: Apollo validates before it lets anybody ask how long that will take.
  const refuseUnwieldy = textGuard(services.config.documents);
  const refuse = async (request: FastifyRequest): Promise<void> => {
    const text = documentIn(request);
    if (text !== undefined) refuseUnwieldy(text);
  };
  const answerQuickly = async (
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply | undefined> => {
    void reply.header('cache-control', 'no-store');
    return (await quick.answer(request, reply)) ? reply : undefined;
  };
  app.route({
    method: ['GET', 'POST'],
    url: GRAPHQL_PATH,
    exposeHeadRoute: false,
    bodyLimit: services.config.documents.bodyBytes,
    preHandler: [answerQuickly, refuse, prepare],
    handler: fastifyApolloHandler(apollo, { context: contextOf }),
  });
  app.route({
    method: ['HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: GRAPHQL_PATH,
    handler: methodNotAllowed('GET, POST'),
  });
}

/** What else a request may hold is Apollo's to refuse. */
function documentIn({ method, body, query }: FastifyRequest): string | undefined {
  const sent: unknown = method === 'GET' ? query : body;
  if (typeof sent !== 'object' || sent === null || !('query' in sent)) return undefined;
  return typeof sent.query === 'string' ? sent.query : undefined;
}
