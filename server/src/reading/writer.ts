import type { GraphQLOutputType } from 'graphql';
import { getNamedType, isLeafType, isListType, isNonNullType } from 'graphql';

import type { Cells } from './cells.js';
import type { LaidCell, Layout } from './layout.js';
import { leafText } from './leaf-text.js';
import type { Finisher } from './noun.js';
import type { Asked, Shape } from './shape.js';
import { writeList } from './write-list.js';
import { nothing, writeValue } from './write-value.js';

type WriteCell = (cell: unknown, finisher: Finisher) => string;

/** One value of an object: what is written before it, and how it is written itself. */
interface Part {
  readonly before: string;
  readonly place: number;
  readonly write: WriteCell;
}

/** How the cells of a layout become an object of a shape. */
interface Writer {
  readonly parts: readonly Part[];
  readonly after: string;
}

const known = new WeakMap<Layout, WeakMap<Shape, Writer>>();

/** Writes a row's cells as JSON text in the shape of an answer. */
export function writeCells(layout: Layout, shape: Shape, cells: Cells, finisher: Finisher): string {
  const { parts, after } = writerOf(layout, shape);
  let text = '';
  for (const { before, place, write } of parts) text += before + write(cells[place], finisher);
  return text + after;
}

function writerOf(layout: Layout, shape: Shape): Writer {
  const writers = known.get(layout) ?? new WeakMap<Shape, Writer>();
  known.set(layout, writers);
  const found = writers.get(shape) ?? makeWriter(layout, shape);
  writers.set(shape, found);
  return found;
}

function makeWriter(layout: Layout, shape: Shape): Writer {
  const parts: Part[] = [];
  // What is known beforehand is written into what stands before the next value.
  let pending = '{';
  shape.asked.forEach((one, index) => {
    pending += `${index === 0 ? '' : ','}${one.label}`;
    const place = layout.places.get(one.name);
    const cell = place === undefined ? undefined : layout.cells[place];
    if (place === undefined || cell === undefined) {
      pending += JSON.stringify(shape.type.name);
      return;
    }
    const where = `${shape.type.name}.${one.name}`;
    parts.push({ before: pending, place, write: orNothing(one.type, where, writeCell(cell, one)) });
    pending = '';
  });
  return { parts, after: `${pending}}` };
}

function writeCell({ field, isListOfValues, below }: LaidCell, asked: Asked): WriteCell {
  const { type, below: shape } = asked;
  if (field.is === 'value') {
    const { finish } = field;
    if (finish !== undefined) {
      return (cell, finisher) => writeValue(type, shape, finish(JSON.parse(cell as string), finisher));
    }
    if (shape !== undefined) return (cell) => writeValue(type, shape, JSON.parse(cell as string));
    if (isListOfValues) return (cell) => cell as string;
    const named = getNamedType(type);
    if (!isLeafType(named)) throw new Error(`${named.name} is no value`);
    return leafText(named) as WriteCell;
  }
  if (below === undefined || shape === undefined) throw new Error('an object without anything asked of it');
  const read = (cell: unknown): Cells => (typeof cell === 'string' ? JSON.parse(cell) : cell) as Cells;
  if (!isListType(isNonNullType(type) ? type.ofType : type)) {
    return (cell, finisher) => writeCells(below, shape, read(cell), finisher);
  }
  return (cell, finisher) =>
    writeList(read(cell) as readonly Cells[], (one) => writeCells(below, shape, one, finisher));
}

function orNothing(type: GraphQLOutputType, where: string, write: WriteCell): WriteCell {
  return (cell, finisher) =>
    cell === null || cell === undefined ? nothing(type, where) : write(cell, finisher);
}
