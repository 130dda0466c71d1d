import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import { LogController } from 'fastify';
import { describeError } from '../../database/describe-error.js';
import type { ErrorLog } from '../../graphql/execution/format-error.js';

const REQUEST_ID_HEADER = 'x-request-id';

/** The id that a proxy gave to a request, if it looks like one, else an id of ours. */
export function requestIdOf(request: Pick<IncomingMessage, 'headers'>): string {
  const sent = request.headers[REQUEST_ID_HEADER];
  return typeof sent === 'string' && /^[\w.:-]{1,64}$/.test(sent) ? sent : randomUUID();
}

/** Fastify's own lines hold addresses and whole URLs; ours are the only ones. */
export const LOGGING = {
  genReqId: requestIdOf,
  logController: new LogController({ disableRequestLogging: true }),
} satisfies FastifyServerOptions;

/**
 * One line a request: what was asked for by its route, how it ended, how long it took. No bodies, no query strings, no
 * addresses, no tokens.
 */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    void reply.header(REQUEST_ID_HEADER, request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    app.log.info(
      {
        requestId: request.id,
        method: request.method,
        route: request.routeOptions.url ?? 'page',
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime),
      },
      'request',
    );
  });
}

/** Writes unexpected errors to the log, each with the id of its request. */
export function errorLog(app: FastifyInstance): ErrorLog {
  return (error, requestId) => app.log.error({ requestId, error: describeError(error) }, 'unexpected error');
}
