import type { Locale } from '@lindan/shared';
import { fill, WORDS } from '@lindan/shared';
import type { GraphQLFormattedError } from 'graphql';
import { GraphQLError } from 'graphql';

import { isConnectionError } from '../../database/connection-errors.js';
import { BadInput, Refusal, Unavailable } from '../../refusal.js';
import { SENTENCES } from '../../words/words.js';
import { literalProblem } from '../limits/literal-problems.js';

/** Codes of GraphQL's own about a request that is none: their sentences speak of the document only. */
const REQUEST_CODES = new Set([
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** Who reads an error. */
export interface ErrorReader {
  readonly locale: Locale;
  readonly requestId: string;
}

/** An error as its reader may see it, and what the log is told: a defect of ours, or that the database is away. */
export interface FormattedError {
  readonly told: GraphQLFormattedError;
  readonly defect: unknown;
}

/**
 * The one place where whatever was thrown becomes what a client sees. A refusal says its code, its sentence and its
 * details; an outage says that; a defect says nothing but the request's id.
 */
export function formatError(error: unknown, reader: ErrorReader): FormattedError {
  const cause = causeOf(error);
  const where = error instanceof GraphQLError ? whereOf(error) : {};
  if (cause instanceof Refusal) {
    const defect = cause instanceof Unavailable ? cause : undefined;
    return { told: { ...tellRefusal(cause, reader.locale), ...where }, defect };
  }
  if (isConnectionError(cause)) {
    return { told: { ...tellRefusal(new Unavailable(), reader.locale), ...where }, defect: cause };
  }
  const request = requestErrorIn(error);
  if (request !== undefined) {
    const fields = literalProblem(request);
    if (fields !== undefined) {
      return { told: { ...tellRefusal(new BadInput(fields), reader.locale), ...where }, defect: undefined };
    }
    const { message, extensions } = request;
    return {
      told: { message, ...where, extensions: { code: extensions['code'] ?? 'BAD_REQUEST' } },
      defect: undefined,
    };
  }
  const extensions = { code: 'INTERNAL_SERVER_ERROR', requestId: reader.requestId };
  return {
    told: { message: SENTENCES[reader.locale].refusal.internal, ...where, extensions },
    defect: cause,
  };
}

function requestErrorIn(error: unknown): GraphQLError | undefined {
  let one = error;
  while (one instanceof GraphQLError && !isOfRequest(one)) one = one.originalError;
  return one instanceof GraphQLError ? one : undefined;
}

/** Some of the server's own refusals bear no code, only their HTTP status: a hash that is not the document's. */
function isOfRequest({ extensions }: GraphQLError): boolean {
  const { code, http } = extensions as { code?: string; http?: { status?: number } };
  return code === undefined ? http?.status === 400 : REQUEST_CODES.has(code);
}

/** What was thrown at first; GraphQL wraps it to say where. */
function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError !== undefined) cause = cause.originalError;
  return cause;
}

function tellRefusal(refusal: Refusal, locale: Locale): GraphQLFormattedError {
  const { refusal: sentences } = SENTENCES[locale];
  return {
    message: fill(sentences[refusal.sentence], refusal.values),
    extensions: {
      code: refusal.code,
      ...refusal.details(locale),
      ...(refusal instanceof BadInput && { fields: tellFields(refusal, locale) }),
    },
  };
}

function tellFields({ fields }: BadInput, locale: Locale): Record<string, string> {
  const { input } = WORDS[locale];
  return Object.fromEntries(
    Object.entries(fields).map(([path, { problem, values = {} }]) => [path, fill(input[problem], values)]),
  );
}

function whereOf({ path, locations }: GraphQLError): Pick<GraphQLFormattedError, 'path' | 'locations'> {
  return { ...(path && { path }), ...(locations && { locations }) };
}
