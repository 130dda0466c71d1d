import type { Locale } from '@lindan/shared';
import { fill, WORDS } from '@lindan/shared';
import type { GraphQLFormattedError } from 'graphql';
import { GraphQLError } from 'graphql';

import { isConnectionError } from '../../database/connection-errors.js';
import { BadInput, NotPossibleNow, Refusal, Unavailable } from '../../refusal.js';
import { SENTENCES } from '../../words/words.js';
import { literalProblem } from '../limits/literal-problems.js';
import type { LiteralPaths } from '../limits/value-paths.js';

/** Codes of GraphQL's own for a malformed request: their sentences are about the document only. */
const REQUEST_CODES = new Set([
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** The request in which an error occurred. */
export interface ErrorContext {
  readonly locale: Locale;
  readonly requestId: string;
  /** Where the values of the document stand; present while it is validated. */
  readonly literalPaths?: () => LiteralPaths;
}

/** Logs unexpected errors and outages, with the id of the request. */
export type ErrorLog = (error: unknown, requestId: string) => void;

/**
 * The one place where a thrown error becomes what a client sees. A refusal gives its code, its sentence and its details; an
 * outage gives its code; an unexpected error gives nothing but the id of the request. The last two go to the log.
 */
export function formatError(error: unknown, context: ErrorContext, log: ErrorLog): GraphQLFormattedError {
  const { locale, requestId } = context;
  const cause = causeOf(error);
  const where = error instanceof GraphQLError ? whereOf(error) : {};
  const formatted = (refusal: Refusal) => ({ ...formatRefusal(refusal, locale), ...where });
  if (cause instanceof Refusal) {
    if (cause instanceof Unavailable) log(cause, requestId);
    return formatted(cause);
  }
  if (isConnectionError(cause)) {
    log(cause, requestId);
    return formatted(new Unavailable());
  }
  const request = requestErrorIn(error);
  if (request !== undefined) {
    const fields = context.literalPaths && literalProblem(request, context.literalPaths);
    if (fields !== undefined) return formatted(new BadInput(fields));
    const { message, extensions } = request;
    return { message, ...where, extensions: { code: extensions['code'] ?? 'BAD_REQUEST' } };
  }
  log(cause, requestId);
  const extensions = { code: 'INTERNAL_SERVER_ERROR', requestId };
  return { message: SENTENCES[locale].refusal.internal, ...where, extensions };
}

function requestErrorIn(error: unknown): GraphQLError | undefined {
  let one = error;
  while (one instanceof GraphQLError && !isOfRequest(one)) one = one.originalError;
  return one instanceof GraphQLError ? one : undefined;
}

/** Some of Apollo Server's own errors have no code, only an HTTP status: a hash that does not match the document. */
function isOfRequest({ extensions }: GraphQLError): boolean {
  const { code, http } = extensions as { code?: string; http?: { status?: number } };
  return code === undefined ? http?.status === 400 : REQUEST_CODES.has(code);
}

/** The error that was thrown; GraphQL wraps it to add its place. */
function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError !== undefined) cause = cause.originalError;
  return cause;
}

function formatRefusal(refusal: Refusal, locale: Locale): GraphQLFormattedError {
  const { refusal: sentences } = SENTENCES[locale];
  return {
    message: ruleSentence(refusal, locale) ?? fill(sentences[refusal.sentence], refusal.values),
    extensions: {
      code: refusal.code,
      ...refusal.details(locale),
      ...(refusal instanceof BadInput && { fields: formatFields(refusal, locale) }),
    },
  };
}

/** A step that a rule forbids names the rule, where it has words. */
function ruleSentence(refusal: Refusal, locale: Locale): string | undefined {
  if (!(refusal instanceof NotPossibleNow)) return undefined;
  const { rule: words, refusal: sentences } = SENTENCES[locale];
  const rule = refusal.rules.find((one): one is keyof typeof words => Object.hasOwn(words, one));
  return rule && fill(sentences.ruleForbids, { rule: words[rule] });
}

function formatFields({ fields }: BadInput, locale: Locale): Record<string, string> {
  const words = { ...WORDS[locale].input, ...SENTENCES[locale].fileProblem };
  return Object.fromEntries(
    Object.entries(fields).map(([path, { problem, values = {} }]) => [path, fill(words[problem], values)]),
  );
}

function whereOf({ path, locations }: GraphQLError): Pick<GraphQLFormattedError, 'path' | 'locations'> {
  return { ...(path && { path }), ...(locations && { locations }) };
}
