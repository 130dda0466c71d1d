import type { ParameterValues } from './parameter.js';
import { Parameter, resolveParameter } from './parameter.js';

/** The text of a statement and its values; {@link Parameter}s among them are resolved when it is executed. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * Binds each distinct value once for each cast beside its placeholder (`$7::uuid`), however often predicates repeat it. A
 * value without a cast keeps a placeholder of its own: PostgreSQL derives its type from the place where it stands.
 */
export function bindDistinct(text: string, parameters: readonly unknown[]): Statement {
  const values: unknown[] = [];
  const indexes = new Map<string, Map<unknown, number>>();
  const bound = text.replace(/\$(\d+)(::\w+(?:\[\])?)?/g, (match, index: string, cast = '') => {
    const at = Number(index) - 1;
    if (at >= parameters.length) throw new Error(`${match} looks like a placeholder and has no value`);
    const value = parameters[at];
    const withCast = indexes.get(cast) ?? new Map<unknown, number>();
    indexes.set(cast, withCast);
    const key = cast === '' ? at : value instanceof Parameter ? value : JSON.stringify(value);
    const number = withCast.get(key) ?? values.push(value);
    withCast.set(key, number);
    return `$${number}${cast}`;
  });
  return { text: bound, values };
}

/** The statement with its parameters resolved. */
export function bindValues({ text, values }: Statement, parameters: ParameterValues): Statement {
  return { text, values: values.map((value) => resolveParameter(value, parameters)) };
}

/** The text with its placeholders renumbered, for a place behind so many other values. */
export function shiftPlaceholders(text: string, by: number): string {
  return text.replace(/\$(\d+)/g, (_match, index: string) => `$${Number(index) + by}`);
}
