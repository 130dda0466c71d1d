import type { ErrorCode } from '@lindan/shared';

/** UNREACHABLE: no answer came, so it is unknown whether the operation was executed. */
export type FailureCode = ErrorCode | 'UNREACHABLE';

/** Why a request brought no result. */
export class Failure extends Error {
  constructor(
    readonly code: FailureCode,
    message: string,
    /** Input field → what is wrong with it, in the reader's language. */
    readonly fields: Readonly<Record<string, string>> = {},
    /** Seconds to wait, if the server names them. */
    readonly retryAfter?: number,
  ) {
    super(message);
    this.name = 'Failure';
  }
}

/** The same request may succeed a little later without any change. */
export function mayPassByItself(failure: Failure): boolean {
  return failure.code === 'UNREACHABLE' || failure.code === 'UNAVAILABLE';
}

/** The note on one field; the server names nested ones by their path (`requester.phone`). */
export function noteOn(failure: Failure | undefined, field: string): string | undefined {
  if (failure === undefined) return undefined;
  const named = Object.keys(failure.fields).find((path) => path === field || path.endsWith(`.${field}`));
  return named === undefined ? undefined : failure.fields[named];
}

export function asFailure(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  return new Failure('INTERNAL_SERVER_ERROR', thrown instanceof Error ? thrown.message : String(thrown));
}
