import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { ErrorLog } from '../graphql/execution/format-error.js';
import { formatError } from '../graphql/execution/format-error.js';
import { Refusal, TooOften } from '../refusal.js';
import type { Sentences } from '../words/words.js';
import { SENTENCES } from '../words/words.js';
import { UnreadableBody } from './body-text.js';
import { localeOf } from './locale.js';

/** The sentences for what Fastify refuses by itself; they say nothing about the inside of the server. */
const SENTENCES_OF: Readonly<Record<number, keyof Sentences['request']>> = {
  400: 'notWellFormed',
  404: 'nothingHere',
  405: 'methodNotServed',
  413: 'tooLarge',
  415: 'contentTypeNotServed',
};

const STATUS_OF_REFUSAL: Readonly<Record<string, number>> = {
  BAD_REQUEST: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  OTHER_PERSON: 409,
  BAD_USER_INPUT: 400,
  NOT_FOUND: 404,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
};

/** Answers errors outside of GraphQL's own answers, in the same form. */
export function handleErrors(app: FastifyInstance, log: ErrorLog): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const { statusCode } = error;
    if (!(error instanceof Refusal) && statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
      const sentence = error instanceof UnreadableBody ? error.sentence : undefined;
      return refuse(request, reply, statusCode, sentence);
    }
    const context = { locale: localeOf(request.headers['accept-language']), requestId: request.id };
    const formatted = formatError(error, context, log);
    const status = STATUS_OF_REFUSAL[String(formatted.extensions?.['code'])] ?? 500;
    if (status === 503) void reply.header('retry-after', '5');
    if (error instanceof TooOften) void reply.header('retry-after', String(error.retryAfter));
    return reply.code(status).send({ errors: [formatted] });
  });
}

/** An answer that says only that the request cannot be served. */
export function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  sentence: keyof Sentences['request'] = SENTENCES_OF[status] ?? 'other',
): FastifyReply {
  const { request: sentences } = SENTENCES[localeOf(request.headers['accept-language'])];
  return reply
    .code(status)
    .send({ errors: [{ message: sentences[sentence], extensions: { code: 'BAD_REQUEST' } }] });
}

/** The handler of the methods that a path does not serve. */
export function methodNotAllowed(allowed: string) {
  return (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
    refuse(request, reply.header('allow', allowed), 405);
}
