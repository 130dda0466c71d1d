import type { GraphQLList, GraphQLOutputType } from 'graphql';
import { isLeafType, isNonNullType } from 'graphql';
import { SelectedJson } from './selected-json.js';
import type { Selection } from './selection.js';
import { isList } from './selection.js';
import { listToJson } from './write-list.js';

/**
 * Writes whatever a resolver gives as JSON text in the shape of an answer: rows that were read, objects and lists that hold
 * them, and plain values as their types serialise them.
 * @throws Error where nothing stands for something that must be there
 */
export function toJson(type: GraphQLOutputType, shape: Selection | undefined, value: unknown): string {
  if (value === null || value === undefined) return nothing(type, String(type));
  if (value instanceof SelectedJson && shape !== undefined) return value.write(shape);
  const { isMany, write } = kindOf(type);
  if (isMany) {
    if (!Array.isArray(value)) throw new Error(`a list was expected for ${String(type)}`);
    const { ofType } = nullable(type) as GraphQLList<GraphQLOutputType>;
    return listToJson(value, (one) => toJson(ofType, shape, one));
  }
  if (write !== undefined) return write(value);
  if (shape === undefined) throw new Error(`${String(type)} was given where nothing is asked of it`);
  return writeObject(shape, value);
}

function writeObject({ type, asked }: Selection, value: object): string {
  let text = '{';
  for (const { label, name, type: expected, below } of asked) {
    const written =
      name === '__typename'
        ? JSON.stringify(type.name)
        : toJson(expected, below, (value as Record<string, unknown>)[name]);
    text += `${text === '{' ? '' : ','}${label}${written}`;
  }
  return `${text}}`;
}

interface Kind {
  readonly isMany: boolean;
  /** How a plain value is written. */
  readonly write: ((value: unknown) => string) | undefined;
}

/** What a type is does not change. */
const kinds = new WeakMap<GraphQLOutputType, Kind>();

function kindOf(type: GraphQLOutputType): Kind {
  const known = kinds.get(type);
  if (known !== undefined) return known;
  const inner = nullable(type);
  const kind = {
    isMany: isList(inner),
    write: isLeafType(inner)
      ? (value: unknown) => JSON.stringify(inner.serialize(value)) ?? 'null'
      : undefined,
  };
  kinds.set(type, kind);
  return kind;
}

function nullable(type: GraphQLOutputType): GraphQLOutputType {
  return isNonNullType(type) ? type.ofType : type;
}

/** @throws Error where something must be there */
function nothing(type: GraphQLOutputType, what: string): string {
  if (isNonNullType(type)) throw new Error(`nothing was found for ${what}, which is never absent`);
  return 'null';
}
