import type { GraphQLList, GraphQLOutputType } from 'graphql';
import { isLeafType, isNonNullType } from 'graphql';
import type { Selection } from './selection.js';
import { isList } from './selection.js';

/** Rows that were read, as JSON text for each selection in which they stand in the answer. */
export class SelectedJson {
  constructor(private readonly texts: ReadonlyMap<Selection, string>) {}

  write(selection: Selection): string {
    const text = this.texts.get(selection);
    if (text === undefined) throw new Error(`${selection.type.name} was not read in this selection`);
    return text;
  }
}

/**
 * Writes the value of a resolver as JSON text: rows that were read, objects and lists of them, and plain values as their types
 * serialise them.
 * @throws Error where a value is missing that may not be null
 */
export function toJson(type: GraphQLOutputType, selection: Selection | undefined, value: unknown): string {
  if (value === null || value === undefined) return nullText(type);
  if (value instanceof SelectedJson && selection !== undefined) return value.write(selection);
  const { isMany, write } = kindOf(type);
  if (isMany) {
    if (!Array.isArray(value)) throw new Error(`a list was expected for ${String(type)}`);
    const { ofType } = nullable(type) as GraphQLList<GraphQLOutputType>;
    return listToJson(value, (one) => toJson(ofType, selection, one));
  }
  if (write !== undefined) return write(value);
  if (selection === undefined) throw new Error(`${String(type)} was present where nothing is selected of it`);
  return writeObject(selection, value);
}

function writeObject({ type, fields }: Selection, value: object): string {
  let text = '{';
  for (const { label, name, type: expected, below } of fields) {
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
  /** Writes a plain value. */
  readonly write: ((value: unknown) => string) | undefined;
}

/** Types do not change. */
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

/** @throws Error where the type may not be null */
function nullText(type: GraphQLOutputType): string {
  if (isNonNullType(type)) throw new Error(`nothing was found for ${String(type)}, which is never absent`);
  return 'null';
}

/**
 * Writes a list. The text is appended to piece by piece (V8 builds a rope), so that it is copied once, when the answer is sent;
 * joining would copy it at every level.
 */
function listToJson<T>(values: readonly T[], write: (value: T) => string): string {
  let text = '[';
  for (const value of values) text += text === '[' ? write(value) : `,${write(value)}`;
  return `${text}]`;
}
