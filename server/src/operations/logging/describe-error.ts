/** An error in the log: enough to find it, without personal data. */
export interface ErrorDescription {
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
 * Describes an error for the log. PostgreSQL's messages contain values and statements, so only the SQLSTATE and the
 * violated constraint are kept; of the stack, only the positions.
 */
export function describeError(error: unknown): ErrorDescription {
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
    // MikroORM's errors carry the fields of the driver's error.
    if ('sqlState' in one || /^\w*(Driver|Constraint|Syntax|Connection)\w*Exception$/.test(one.name)) {
      return one as DriverError;
    }
  }
  return undefined;
}
