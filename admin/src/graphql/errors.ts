import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import type { ErrorCode } from '@lindan/shared';
import { ERROR_CODES } from '@lindan/shared';

/**
 * OFFLINE: there was no answer, so the server has no code for it. WRONG_CREDENTIALS: not an ended session, though
 * the server's code is the same.
 */
export type ProblemCode = ErrorCode | 'OFFLINE' | 'WRONG_CREDENTIALS';

/** What went wrong, as far as a page needs to know. */
export interface Problem {
  readonly code: ProblemCode;
  /** The server's own sentence, in the requested language. */
  readonly message: string;
  /** Field → message, for BAD_USER_INPUT. */
  readonly fields: Readonly<Record<string, string>>;
  /** Seconds, for RATE_LIMITED. */
  readonly retryAfter: number | undefined;
  /** What has to be confirmed before the same call is taken. */
  readonly confirm: readonly string[];
  /** The record as it is now and the unit that holds it, where another claim was faster. */
  readonly holder: Holder | undefined;
  /** The name of the person who is signed in, for OTHER_PERSON. */
  readonly signedIn: string | undefined;
}

/** The winner of a claim, with the order as it is now. */
export interface Holder {
  readonly id: string;
  readonly name: string;
  readonly order: { readonly id: string; readonly status: string; readonly version: number };
}

interface Extensions {
  readonly code?: unknown;
  readonly fields?: unknown;
  readonly retryAfter?: unknown;
  readonly confirm?: unknown;
  readonly holder?: unknown;
  readonly current?: unknown;
  readonly signedIn?: unknown;
}

/** Codes after which what the page shows is stale and has to be read again. */
const STALE: readonly ProblemCode[] = ['CONFLICT', 'INVALID_TRANSITION', 'CAPACITY_EXHAUSTED', 'NOT_FOUND'];
/** Codes that mean: not for this person. */
const REFUSED: readonly ProblemCode[] = ['FORBIDDEN', 'NOT_FOUND', 'UNAUTHENTICATED', 'OTHER_PERSON'];

export const isStale = (problem: Problem): boolean => STALE.includes(problem.code);
export const isRefused = (problem: Problem): boolean => REFUSED.includes(problem.code);

/** The one place that reads errors of the network. */
export function problemOf(error: unknown): Problem {
  const { extensions, message } = firstError(error);
  return {
    code: problemCode(extensions?.code, error),
    message,
    fields: textFields(extensions?.fields),
    retryAfter: typeof extensions?.retryAfter === 'number' ? extensions.retryAfter : undefined,
    confirm: Array.isArray(extensions?.confirm) ? extensions.confirm.map(String) : [],
    holder: holderIn(extensions),
    signedIn: isRecord(extensions?.signedIn) ? String(extensions.signedIn['name']) : undefined,
  };
}

function holderIn(extensions: Extensions | undefined): Holder | undefined {
  const { holder, current } = extensions ?? {};
  if (!isRecord(holder) || !isRecord(current)) return undefined;
  return {
    id: String(holder['id']),
    name: String(holder['name']),
    order: {
      id: String(current['id']),
      status: String(current['status']),
      version: Number(current['version']),
    },
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

export function codeOf(error: unknown): ProblemCode {
  return problemOf(error).code;
}

function firstError(error: unknown): { message: string; extensions?: Extensions | undefined } {
  if (CombinedGraphQLErrors.is(error)) return error.errors[0] ?? { message: '' };
  if (ServerError.is(error)) return errorInBody(error.bodyText);
  return { message: '' };
}

/** With `application/json` an error status makes Apollo Client keep the body unread. */
function errorInBody(body: string): { message: string; extensions?: Extensions } {
  try {
    const parsed: { errors?: { message: string; extensions?: Extensions }[] } = JSON.parse(body);
    return parsed.errors?.[0] ?? { message: '' };
  } catch {
    return { message: '' };
  }
}

function problemCode(code: unknown, error: unknown): ProblemCode {
  const known = ERROR_CODES.find((one) => one === code);
  if (known !== undefined) return known;
  if (CombinedGraphQLErrors.is(error)) return 'INTERNAL_SERVER_ERROR';
  if (ServerError.is(error)) return codeOfStatus(error.statusCode);
  return 'OFFLINE';
}

function codeOfStatus(status: number): ProblemCode {
  if (status === 401) return 'UNAUTHENTICATED';
  if (status === 403) return 'FORBIDDEN';
  if (status === 429) return 'RATE_LIMITED';
  if (status === 502 || status === 503 || status === 504) return 'UNAVAILABLE';
  return 'INTERNAL_SERVER_ERROR';
}

function textFields(fields: unknown): Record<string, string> {
  if (typeof fields !== 'object' || fields === null) return {};
  return Object.fromEntries(Object.entries(fields).map(([field, message]) => [field, String(message)]));
}
