import { ERROR_CODES } from '@lindan/shared';

import type { TypedDocumentString } from '@/graphql/generated/residents/graphql';

import { currentLocale } from '../words/locale';
import type { FailureCode } from './failure';
import { Failure } from './failure';

/** A phone that changes from one cell to the next may leave a request hanging for minutes. */
const TIME_OUT_MS = 30_000;

/**
 * Sends one operation.
 * @throws Failure whatever goes wrong
 */
export async function send<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  const response = await post(JSON.stringify({ query: document.toString(), variables }), signal);
  const answer = await bodyOf(response);
  const [error] = answer.errors ?? [];
  if (error !== undefined) throw failureOf(error, response);
  if (answer.data === null || answer.data === undefined) throw withoutAnswer(response);
  return answer.data as Result;
}

async function post(body: string, signal: AbortSignal | undefined): Promise<Response> {
  const timeout = new AbortController();
  const abort = () => timeout.abort();
  const timer = setTimeout(abort, TIME_OUT_MS);
  signal?.addEventListener('abort', abort);
  try {
    return await fetch('/graphql', {
      method: 'POST',
      // A resident has no account, and a session of the console in the same browser must not be used here.
      credentials: 'omit',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        'accept-language': currentLocale(),
      },
      body,
      signal: timeout.signal,
    });
  } catch (thrown) {
    throw new Failure('UNREACHABLE', String(thrown));
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

interface GraphQLAnswer {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLAnswerError[];
}

interface GraphQLAnswerError {
  readonly message?: string;
  readonly extensions?: { readonly code?: unknown; readonly fields?: unknown; readonly retryAfter?: unknown };
}

async function bodyOf(response: Response): Promise<GraphQLAnswer> {
  try {
    return (await response.json()) as GraphQLAnswer;
  } catch {
    throw withoutAnswer(response);
  }
}

/** Something between the phone and the server spoke, or the server before it could read the operation. */
function withoutAnswer(response: Response): Failure {
  const code =
    response.status === 429 ? 'RATE_LIMITED' : response.status >= 500 ? 'UNAVAILABLE' : 'UNREACHABLE';
  return new Failure(code, `HTTP ${response.status}`, {}, secondsFrom(response.headers.get('retry-after')));
}

function failureOf(error: GraphQLAnswerError, response: Response): Failure {
  const { code, fields, retryAfter } = error.extensions ?? {};
  const known: FailureCode = ERROR_CODES.find((one) => one === code) ?? 'INTERNAL_SERVER_ERROR';
  const seconds = secondsFrom(retryAfter ?? response.headers.get('retry-after'));
  return new Failure(known, error.message ?? '', isNotes(fields) ? fields : {}, seconds);
}

function isNotes(fields: unknown): fields is Record<string, string> {
  return (
    typeof fields === 'object' &&
    fields !== null &&
    Object.values(fields).every((one) => typeof one === 'string')
  );
}

function secondsFrom(value: unknown): number | undefined {
  const seconds = Number(value ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.ceil(seconds) : undefined;
}
