import type { FastifyReply, FastifyRequest } from 'fastify';

import type { RequestContext } from '../context/request-context.js';
import type { Services } from '../context/services.js';
import type { Viewer } from '../context/viewer.js';
import type { ErrorLog } from '../graphql/execution/format-error.js';
import { hashIfToken } from '../modules/people/token.js';
import type { PresentedToken } from '../modules/people/viewer-cache.js';
import { ViewerCache } from '../modules/people/viewer-cache.js';
import { FromAnotherSite } from '../refusal.js';
import { assertDrawnFor, DRAWN_FOR_HEADER } from './drawn-for.js';
import { localeOf } from './locale.js';
import { networkOf } from './network-of.js';
import { isSameOrigin } from './same-origin.js';
import type { SessionCookie } from './session-cookie.js';

/** A result with the context in which it was computed. */
interface Outcome<T> {
  readonly result: T;
  readonly context: RequestContext;
}

type Work<T> = (context: RequestContext) => Promise<T>;

/** Resolves the session of a request to a viewer. */
export class Authenticator {
  readonly #cache: ViewerCache;

  constructor(
    private readonly services: Services,
    private readonly cookie: SessionCookie,
    private readonly log: ErrorLog,
  ) {
    this.#cache = new ViewerCache(services.database, services.config.timeZone);
  }

  /**
   * The context of a request with its viewer as the database has it at this moment.
   * @throws FromAnotherSite, and what `assertDrawnFor` throws
   */
  async contextOf(request: FastifyRequest, reply: FastifyReply): Promise<RequestContext> {
    const { token, context } = this.#read(request, reply);
    const viewer = token === null ? null : await this.#cache.find(token, context.now);
    assertDrawnFor(request.headers[DRAWN_FOR_HEADER], viewer);
    return { ...context, viewer };
  }

  /**
   * Runs work whose own statements check the session of a cached viewer (an optimistic check), which saves the round trip of a
   * check beforehand. Where the check fails, the work has changed nothing and its result is dropped: it runs again for the
   * viewer as it is now.
   */
  async runOptimistically<T>(
    request: FastifyRequest,
    reply: FastifyReply,
    work: Work<T>,
  ): Promise<Outcome<T>> {
    const { token, context: anonymous } = this.#read(request, reply);
    const cached = token === null ? undefined : this.#cache.peek(token, anonymous.now);
    if (token !== null && cached !== undefined && isDrawnFor(request, cached.viewer)) {
      const context = { ...anonymous, ...cached };
      const result = await work(context);
      if (await this.#cache.check(cached.sessionCheck, anonymous.now)) return { result, context };
      this.#cache.forget(token);
    }
    return this.run(request, reply, work);
  }

  /** Runs work after the session was checked. */
  async run<T>(request: FastifyRequest, reply: FastifyReply, work: Work<T>): Promise<Outcome<T>> {
    const context = await this.contextOf(request, reply);
    return { result: await work(context), context };
  }

  /** @throws FromAnotherSite when a browser sends its cookie from another site */
  #read(request: FastifyRequest, reply: FastifyReply) {
    const { services, cookie, log } = this;
    const token = presentedToken(request.headers.authorization, request.cookies[cookie.name]);
    const isCookie = token?.kind === 'COOKIE';
    if (isCookie && !isSameOrigin(request.headers, request.host, services.config.publicUrl))
      throw new FromAnotherSite();
    const context: Omit<RequestContext, 'viewer'> = {
      locale: localeOf(request.headers['accept-language']),
      now: services.time.now(),
      services,
      requestId: request.id,
      onUnexpectedError: (error) => log(error, request.id),
      address: networkOf(request.ip),
      origin: services.config.publicUrl ?? `${request.protocol}://${request.host}`,
      sessionHash: token?.tokenHash ?? null,
      browserMarks: cookie.marksOf(request),
      setBrowserMarks: (marks) => cookie.writeMarks(reply, marks),
      setSessionCookie: (value, expiresAt) => cookie.write(reply, value, expiresAt),
    };
    return { token, context };
  }
}

/** Whether the page was drawn for the cached viewer. If not, the session is checked first, because it may be over. */
function isDrawnFor({ headers }: FastifyRequest, { personId }: Viewer): boolean {
  const person = headers[DRAWN_FOR_HEADER];
  return person === undefined || person === personId;
}

/** The token in the `Authorization` header, else in the cookie. @returns null for a text that cannot be a token */
export function presentedToken(
  authorization: string | undefined,
  cookie: string | undefined,
): PresentedToken | null {
  const [, bearer] = /^Bearer +([^ ]+) *$/i.exec(authorization ?? '') ?? [];
  const tokenHash = hashIfToken(bearer ?? cookie ?? '');
  return tokenHash === null ? null : { tokenHash, kind: bearer === undefined ? 'COOKIE' : 'BEARER' };
}
