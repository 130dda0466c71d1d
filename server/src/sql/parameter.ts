/** The values of one execution of a statement: the moment of the request, and what came with it by name. */
export interface ParameterValues {
  readonly now: Date;
  readonly [name: string]: unknown;
}

/**
 * A parameter of a cached statement, resolved at each execution. The text of the statement is built once and shared by
 * requests, so it may hold no value of the request that built it.
 */
export class Parameter {
  constructor(readonly resolve: (values: ParameterValues) => unknown) {}
}

/** A moment in a statement: a fixed one, or a parameter. */
export type Moment = Date | Parameter;

/** The moment of the request that executes the statement. */
export const NOW = new Parameter(({ now }) => now);

/** The value that comes under a name. */
export function parameter(name: string): Parameter {
  return new Parameter((values) => values[name]);
}

/** A value derived from a moment, such as its day in the city. */
export function derivedFrom(moment: Moment, derive: (now: Date) => unknown): unknown {
  if (!(moment instanceof Parameter)) return derive(moment);
  return new Parameter((values) => derive(moment.resolve(values) as Date));
}

/** The value of a parameter; any other value as it is. */
export function resolveParameter(value: unknown, values: ParameterValues): unknown {
  return value instanceof Parameter ? value.resolve(values) : value;
}
