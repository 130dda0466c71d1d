import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

import type { FastifyBaseLogger, FastifyInstance, FastifyServerOptions } from 'fastify';
import { LogController } from 'fastify';

import type { ErrorLog } from '../../graphql/execution/plugins/tell-errors.js';
import { describeError } from './describe-error.js';

const REQUEST_ID_HEADER = 'x-request-id';

/** The request id of a proxy if it is well-formed, else a new one. */
export function requestIdOf(request: Pick<IncomingMessage, 'headers'>): string {
  const sent = request.headers[REQUEST_ID_HEADER];
  return typeof sent === 'string' && /^[\w.:-]{1,64}$/.test(sent) ? sent : randomUUID();
}

/** Fastify's request log is disabled: its lines contain addresses and whole URLs. */
export const LOGGING = {
  genReqId: requestIdOf,
  logController: new LogController({ disableRequestLogging: true }),
} satisfies FastifyServerOptions;

/** Logs one line per request: the route, the status and the duration. No bodies, query strings, addresses or tokens. */
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

/** Logs unexpected errors with the request's id. */
export function errorLog(app: FastifyInstance): ErrorLog {
  return (error, requestId) => logError(app.log, error, requestId);
}

function logError(log: FastifyBaseLogger, error: unknown, requestId: string): void {
  log.error({ requestId, defect: describeError(error) }, 'defect');
}
