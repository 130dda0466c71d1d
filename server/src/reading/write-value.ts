import type { GraphQLOutputType } from 'graphql';
import { getNamedType, isLeafType, isListType, isNonNullType } from 'graphql';

import type { Shape } from './shape.js';
import { Writable } from './writable.js';

/**
 * Writes whatever a resolver gives as JSON text in the shape of an answer: rows that were read, objects and lists that hold
 * them, and plain values as their types serialise them.
 * @throws Error where nothing stands for something that must be there
 */
export function writeValue(type: GraphQLOutputType, shape: Shape | undefined, value: unknown): string {
  if (value === null || value === undefined) return nothing(type, String(type));
  const inner = isNonNullType(type) ? type.ofType : type;
  if (isListType(inner)) {
    if (!Array.isArray(value)) throw new Error(`a list was expected for ${String(type)}`);
    return `[${value.map((one) => writeValue(inner.ofType, shape, one)).join(',')}]`;
  }
  const named = getNamedType(inner);
  if (isLeafType(named)) return JSON.stringify(named.serialize(value)) ?? 'null';
  if (shape === undefined) throw new Error(`${named.name} was given where nothing is asked of it`);
  return value instanceof Writable ? value.write(shape) : writeObject(shape, value);
}

function writeObject({ type, asked }: Shape, value: object): string {
  const values = asked.map(({ key, name, type: expected, below }) => {
    const text =
      name === '__typename'
        ? JSON.stringify(type.name)
        : writeValue(expected, below, (value as Record<string, unknown>)[name]);
    return `${JSON.stringify(key)}:${text}`;
  });
  return `{${values.join(',')}}`;
}

/** @throws Error where something must be there */
export function nothing(type: GraphQLOutputType, what: string): string {
  if (isNonNullType(type)) throw new Error(`nothing was found for ${what}, which is never absent`);
  return 'null';
}
