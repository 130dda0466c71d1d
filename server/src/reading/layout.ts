import type { GraphQLOutputType } from 'graphql';
import { isListType, isNonNullType } from 'graphql';

import type { Field, Noun } from './noun.js';
import type { Shape } from './shape.js';
import { union } from './shape.js';

/** What has to be read of a noun for a shape: each field once, in which order. */
export interface Layout {
  readonly noun: Noun;
  readonly cells: readonly LaidCell[];
  /** Where the cell of a field stands. */
  readonly places: ReadonlyMap<string, number>;
}

export interface LaidCell {
  readonly name: string;
  readonly field: Field;
  /** A list of plain values, which SQL gives as JSON. */
  readonly isListOfValues: boolean;
  /** Of another noun. */
  readonly below: Layout | undefined;
}

const known = new WeakMap<Shape, Layout>();

export function layoutOf(noun: Noun, shape: Shape): Layout {
  const found = known.get(shape);
  if (found?.noun === noun) return found;
  const layout = lay(noun, shape);
  known.set(shape, layout);
  return layout;
}

function lay(noun: Noun, shape: Shape): Layout {
  // `__typename` and its like are the executor's own.
  const names = [...new Set(shape.asked.map((one) => one.name))].filter((name) => !name.startsWith('__'));
  const cells = names.map((name): LaidCell => {
    const field = noun.fields[name];
    if (field === undefined) {
      throw new Error(`${noun.name}.${name} is not readable: no field of that name is declared`);
    }
    const asked = shape.asked.filter((one) => one.name === name);
    const inner = union(asked.flatMap((one) => one.below ?? []));
    const isNoun = field.is !== 'value';
    return {
      name,
      field,
      isListOfValues: !isNoun && inner === undefined && asked.some((one) => isList(one.type)),
      below: isNoun && inner !== undefined ? layoutOf(field.noun(), inner) : undefined,
    };
  });
  return { noun, cells, places: new Map(cells.map((cell, place) => [cell.name, place])) };
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
