import type { Given } from './later.js';
import { Later, settled } from './later.js';

/** A statement with what it binds, some of it only known when it is sent. */
export interface Bound {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * Binds a value once for each type that stands beside it (`$7::uuid`), however often predicates repeat it. Without its
 * type it stays apart: PostgreSQL would give it the type of the first place for all others.
 */
export function bindOnce(statement: string, parameters: readonly unknown[]): Bound {
  const values: unknown[] = [];
  const places = new Map<string, Map<unknown, number>>();
  const text = statement.replace(/\$(\d+)(::\w+(?:\[\])?)?/g, (found, index: string, type = '') => {
    const place = Number(index) - 1;
    if (place >= parameters.length) throw new Error(`${found} looks like a parameter and is none`);
    const value = parameters[place];
    const ofType = places.get(type) ?? new Map<unknown, number>();
    places.set(type, ofType);
    const key = type === '' ? place : value instanceof Later ? value : JSON.stringify(value);
    const bound = ofType.get(key) ?? values.push(value);
    ofType.set(key, bound);
    return `$${bound}${type}`;
  });
  return { text, values };
}

/** A statement as it is sent. */
export function filledIn({ text, values }: Bound, given: Given): Bound {
  return { text, values: values.map((value) => settled(value, given)) };
}

/** The same behind so many values of something else. */
export function shifted(text: string, by: number): string {
  return text.replace(/\$(\d+)/g, (_found, index: string) => `$${Number(index) + by}`);
}
