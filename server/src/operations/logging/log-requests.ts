import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

import type { FastifyBaseLogger, FastifyInstance, FastifyServerOptions } from 'fastify';
import { LogController } from 'fastify';

import type { ErrorLog } from '../../graphql/execution/plugins/tell-errors.js';
import { describeDefect } from './describe-defect.js';

const REQUEST_ID_HEADER = 'x-request-id';

/** The id that a proxy gave to a request, if it looks like one, else an id of ours. */
export function requestIdOf(request: Pick<IncomingMessage, 'headers'>): string {
  const given = request.headers[REQUEST_ID_HEADER];
  return typeof given === 'string' && /^[\w.:-]{1,64}$/.test(given) ? given : randomUUID();
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

/** Writes what has to be looked into, with the id of the request it happened in. */
export function defectLog(app: FastifyInstance): ErrorLog {
  return (defect, requestId) => logDefect(app.log, defect, requestId);
}

function logDefect(log: FastifyBaseLogger, defect: unknown, requestId: string): void {
  log.error({ requestId, defect: describeDefect(defect) }, 'defect');
}
