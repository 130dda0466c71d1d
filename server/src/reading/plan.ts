import type { Locale } from '@lindan/shared';
import type { Kysely } from 'kysely';

import type { Bound } from './bind-once.js';
import { bindOnce } from './bind-once.js';
import { NOW } from './later.js';
import { Marks } from './marks.js';
import type { Noun, Reader } from './noun.js';
import { Aliases, rowText } from './row-text.js';
import type { Shape } from './shape.js';

/** A row's text as a viewer reads it: SQL over the row, and who finishes what it gives. */
export interface Plan extends Bound {
  /** Another number for each plan. */
  readonly number: number;
  readonly marks: Marks;
}

const nobody: object = {};
const plans = new WeakMap<object, WeakMap<Shape, WeakMap<Noun, Map<Locale, Plan>>>>();
let written = 0;

/**
 * What is read of a row hangs on the document, the viewer and the language, not on the request: it is written once for each.
 */
export function planOf(noun: Noun, shape: Shape, reader: Reader, kysely: Kysely<unknown>): Plan {
  const { viewer, locale } = reader;
  const ofViewer = ofKey(
    plans,
    viewer ?? nobody,
    () => new WeakMap<Shape, WeakMap<Noun, Map<Locale, Plan>>>(),
  );
  const ofShape = ofKey(ofViewer, shape, () => new WeakMap<Noun, Map<Locale, Plan>>());
  const ofNoun = ofKey(ofShape, noun, () => new Map<Locale, Plan>());
  return ofKey(ofNoun, locale, () => write(noun, shape, reader, kysely));
}

function write(noun: Noun, shape: Shape, reader: Reader, kysely: Kysely<unknown>): Plan {
  const aliases = new Aliases();
  const marks = new Marks();
  const row = aliases.next();
  const text = rowText(noun, shape, row, { reader: { ...reader, now: NOW }, aliases, marks });
  const compiled = text.compile(kysely);
  written += 1;
  return { number: written, marks, ...bindOnce(compiled.sql, compiled.parameters) };
}

function ofKey<Key, Value>(
  map: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown },
  key: Key,
  make: () => Value,
): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const value = make();
  map.set(key, value);
  return value;
}
