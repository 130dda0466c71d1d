/** What the log says of an error: enough to find it, nothing of what people have entered. */
export interface DescribedError {
  readonly kind: string;
  readonly message?: string;
  readonly sqlState?: string;
  readonly constraint?: string;
  readonly table?: string;
  readonly stack?: string;
}

interface DriverError extends Error {
  readonly severity: string;
  readonly code: string;
  readonly constraint?: string;
  readonly table?: string;
}

/**
 * Describes an error for the log. The database's messages repeat values and statements, so only its code and the name of
 * what was violated are taken; of the stack only where, not what.
 */
export function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error)) return { kind: typeof error };
  const stack = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
  const driver = driverErrorIn(error);
  if (driver === undefined) return { kind: error.name, message: error.message, stack };
  const { code, constraint, table } = driver;
  return {
    kind: driver.name,
    sqlState: code,
    ...(constraint && { constraint }),
    ...(table && { table }),
    stack,
  };
}

function driverErrorIn(error: Error): DriverError | undefined {
  for (let one: unknown = error, depth = 0; one instanceof Error && depth < 5; one = one.cause, depth += 1) {
    if ('severity' in one && 'code' in one) return one as DriverError;
    // MikroORM's own errors carry the fields of the driver's.
    if ('sqlState' in one || /^\w*(Driver|Constraint|Syntax|Connection)\w*Exception$/.test(one.name)) {
      return one as DriverError;
    }
  }
  return undefined;
}
