import type { FastifyReply, FastifyRequest } from 'fastify';

import type { RequestContext } from '../graphql/context.js';
import { KnownViewers } from '../modules/people/known-viewers.js';
import type { Services } from '../services.js';
import { requestOf } from './request-context.js';
import type { SessionCookie } from './session-cookie.js';

/** What was answered, and to whom. */
interface Answered<T> {
  readonly answer: T;
  readonly context: RequestContext;
}

type Work<T> = (context: RequestContext) => Promise<T>;

/** Finds out who asks. */
export class Asker {
  readonly #known: KnownViewers;

  constructor(
    private readonly services: Services,
    private readonly cookie: SessionCookie,
  ) {
    this.#known = new KnownViewers(services.database);
  }

  /** Who asks, as the database knows him at this moment. @throws FromAnotherSite */
  async contextOf(request: FastifyRequest, reply: FastifyReply): Promise<RequestContext> {
    const { borne, asked } = requestOf(request, reply, this.services, this.cookie);
    return { ...asked, viewer: borne === null ? null : await this.#known.find(borne, asked.now) };
  }

  /**
   * Works for whoever asks. A viewer who is remembered is confirmed by the very statements that work for him, which do
   * nothing otherwise; were he wrongly remembered, no answer leaves, and it is asked again for who he is now.
   */
  async workFor<T>(request: FastifyRequest, reply: FastifyReply, work: Work<T>): Promise<Answered<T>> {
    const { borne, asked } = requestOf(request, reply, this.services, this.cookie);
    const known = borne === null ? undefined : this.#known.remembered(borne);
    if (borne !== null && known !== undefined) {
      const context = { ...asked, ...known };
      const answer = await work(context);
      if (await this.#known.confirm(known.admission, asked.now)) return { answer, context };
      this.#known.forget(borne);
    }
    return this.act(request, reply, work);
  }

  /** Acts for whoever asks, once it is certain who that is. */
  async act<T>(request: FastifyRequest, reply: FastifyReply, work: Work<T>): Promise<Answered<T>> {
    const context = await this.contextOf(request, reply);
    return { answer: await work(context), context };
  }
}
