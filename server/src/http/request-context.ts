import type { FastifyReply, FastifyRequest } from 'fastify';

import type { RequestContext } from '../graphql/context.js';
import { logDefect } from '../logging/log-requests.js';
import type { BorneToken } from '../modules/people/known-viewers.js';
import { hashIfToken } from '../modules/people/token.js';
import { FromAnotherSite } from '../refusal.js';
import type { Services } from '../services.js';
import { localeOf } from './locale.js';
import { isSameOrigin } from './same-origin.js';
import type { SessionCookie } from './session-cookie.js';

/**
 * Everything that resolvers are told about a request but who asks.
 * @throws FromAnotherSite when another site makes a browser send its cookie
 */
export function requestOf(
  request: FastifyRequest,
  reply: FastifyReply,
  services: Services,
  cookie: SessionCookie,
): { readonly borne: BorneToken | null; readonly asked: Omit<RequestContext, 'viewer'> } {
  const borne = borneToken(request.headers.authorization, request.cookies[cookie.name]);
  if (borne?.kind === 'COOKIE' && !isSameOrigin(request.headers, request.host, services.config.publicUrl)) {
    throw new FromAnotherSite();
  }
  return {
    borne,
    asked: {
      locale: localeOf(request.headers['accept-language']),
      now: services.time.now(),
      services,
      requestId: request.id,
      onDefect: (defect) => logDefect(request.log, defect, request.id),
      address: request.ip,
      sessionHash: borne?.tokenHash ?? null,
      setSessionCookie: (token, expiresAt) => cookie.write(reply, token, expiresAt),
    },
  };
}

/** @returns null where there is nothing that could be a token */
export function borneToken(authorization: string | undefined, cookie: string | undefined): BorneToken | null {
  const [, bearer] = /^Bearer +([^ ]+) *$/i.exec(authorization ?? '') ?? [];
  const kind = bearer === undefined ? 'COOKIE' : 'BEARER';
  const tokenHash = hashIfToken(bearer ?? cookie ?? '');
  return tokenHash === null ? null : { tokenHash, kind };
}
