/** SQLSTATE classes and codes of connection failures, and of a server that starts or stops. */
const AWAY_STATES = /^(08...|57P0[123]|53300)$/;
const AWAY_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);
/** The driver's messages without a code. */
const AWAY_WORDS =
  /^(Connection terminated|Query read timeout|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|Cannot use a pool after calling end|timeout expired)/;

/** The error is a connection error, not an error of a statement. */
export function isConnectionError(error: unknown): boolean {
  for (let one = error, depth = 0; one instanceof Error && depth < 5; one = one.cause, depth += 1) {
    const { code } = one as { code?: unknown };
    if (typeof code === 'string' && (AWAY_CODES.has(code) || AWAY_STATES.test(code))) return true;
    if (AWAY_WORDS.test(one.message)) return true;
    if (one instanceof AggregateError && one.errors.some((inner) => isConnectionError(inner))) return true;
  }
  return false;
}
