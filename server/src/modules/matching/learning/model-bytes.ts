import { gunzipSync, gzipSync } from 'node:zlib';

import type { LabelledVectors, Model } from './classifier.js';
import { gramOf, halvesOf } from './grams.js';
import { fits } from './model-fits.js';
import type { SparseVector } from './vocabulary.js';
import { Vocabulary } from './vocabulary.js';

/** Bytes that are no model of this build: damaged, or of another format. */
export class UnreadableModel extends Error {
  override readonly name = 'UnreadableModel';
}

/** Changes with every change of the format, or of what the numbers mean. */
const FORMAT = 1;
/** Four bytes a number; all numbers are read on machines of one byte order. */
const WIDTH = 4;
/** The first levels save most of the room. */
const COMPRESSION = { level: 2 };

interface Header {
  readonly format: number;
  readonly classes: readonly string[];
  readonly weights: readonly number[];
  /** The lengths of the arrays behind the header, in numbers. */
  readonly lengths: readonly number[];
}

/** Writes a model as a header in JSON and arrays of numbers behind it, compressed. */
export function bytesOf({
  classes,
  vocabulary,
  linear,
  cases,
  descriptions,
  frequencies,
  weights,
}: Model): Buffer {
  const arrays = [
    Int32Array.from(vocabulary.grams, (gram) => halvesOf(gram)[0]),
    Int32Array.from(vocabulary.grams, (gram) => halvesOf(gram)[1]),
    vocabulary.rarity,
    linear.weights,
    frequencies,
    ...arraysOf(cases),
    ...arraysOf(descriptions),
  ];
  const header: Header = {
    format: FORMAT,
    classes,
    weights,
    lengths: arrays.map(({ length }) => length),
  };
  const text = Buffer.from(JSON.stringify(header));
  const size = Buffer.alloc(WIDTH);
  size.writeUInt32LE(text.length);
  const numbers = arrays.map(({ buffer, byteOffset, byteLength }) =>
    Buffer.from(buffer, byteOffset, byteLength),
  );
  return gzipSync(Buffer.concat([size, text, ...numbers]), COMPRESSION);
}

/** @throws UnreadableModel */
export function modelOf(bytes: Uint8Array): Model {
  try {
    const model = read(gunzipSync(bytes));
    if (!fits(model)) throw new UnreadableModel('the parts of the stored model do not fit together');
    return model;
  } catch (error) {
    if (error instanceof UnreadableModel) throw error;
    throw new UnreadableModel('the stored model is damaged', { cause: error });
  }
}

function read(bytes: Buffer): Model {
  const size = bytes.readUInt32LE(0);
  const header = JSON.parse(bytes.toString('utf8', WIDTH, WIDTH + size)) as Header;
  if (header.format !== FORMAT) throw new UnreadableModel(`the stored model has the format ${header.format}`);
  const total = header.lengths.reduce((sum, length) => sum + length, 0);
  if (bytes.length !== WIDTH + size + total * WIDTH)
    throw new UnreadableModel('the stored model is cut short');
  // A copy, because arrays of numbers begin at a multiple of four.
  const numbers = new Uint8Array(bytes.subarray(WIDTH + size)).buffer;
  let at = 0;
  const [firsts, seconds, rarity, linear, frequencies, ...rows] = header.lengths.map((length) => {
    const from = at * WIDTH;
    at += length;
    return {
      floats: () => new Float32Array(numbers, from, length),
      integers: () => new Int32Array(numbers, from, length),
    };
  });
  if (
    firsts === undefined ||
    seconds === undefined ||
    rarity === undefined ||
    linear === undefined ||
    frequencies === undefined
  )
    throw new UnreadableModel('the stored model lacks arrays');
  const { classes, weights } = header;
  const second = seconds.integers();
  const grams = Float64Array.from(firsts.integers(), (first, place) => gramOf(first, second[place] ?? 0));
  return {
    classes,
    vocabulary: new Vocabulary(grams, rarity.floats()),
    linear: { classes: classes.length, weights: linear.floats() },
    cases: vectorsOf(rows.slice(0, 4)),
    descriptions: vectorsOf(rows.slice(4)),
    frequencies: frequencies.floats(),
    weights,
  };
}

/** Rows as four arrays: labels, where each row ends, the numbers of the grams, and their values. */
function arraysOf({ vectors, labels }: LabelledVectors): readonly (Int32Array | Float32Array)[] {
  const ends = new Int32Array(vectors.length);
  let end = 0;
  for (const [row, { ids }] of vectors.entries()) {
    end += ids.length;
    ends[row] = end;
  }
  const ids = new Int32Array(end);
  const values = new Float32Array(end);
  for (const [row, vector] of vectors.entries()) {
    const from = (ends[row] ?? 0) - vector.ids.length;
    ids.set(vector.ids, from);
    values.set(vector.values, from);
  }
  return [labels, ends, ids, values];
}

function vectorsOf([labels, ends, ids, values]: readonly {
  floats: () => Float32Array;
  integers: () => Int32Array;
}[]): LabelledVectors {
  if (labels === undefined || ends === undefined || ids === undefined || values === undefined)
    throw new UnreadableModel('the stored model lacks rows');
  const numbers = ids.integers();
  const weights = values.floats();
  let from = 0;
  const vectors: SparseVector[] = [];
  for (const end of ends.integers()) {
    vectors.push({ ids: numbers.subarray(from, end), values: weights.subarray(from, end) });
    from = end;
  }
  if (from !== numbers.length) throw new UnreadableModel('the rows of the stored model do not fit together');
  return { vectors, labels: labels.integers() };
}
