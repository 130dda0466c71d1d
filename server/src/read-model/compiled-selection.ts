import type { Locale } from '@lindan/shared';
import type { Kysely } from 'kysely';

import type { Statement } from '../sql/bind.js';
import { bindDistinct } from '../sql/bind.js';
import { NOW } from '../sql/parameter.js';
import { Aliases } from '../sql/row.js';
import type { ObjectMapping, Reader } from './mapping.js';
import { objectJson } from './object-json.js';
import { PostProcessors } from './post-processors.js';
import type { Selection } from './selection.js';

/** A row's text as a viewer reads it: SQL over the row, and who finishes what it gives. */
export interface CompiledSelection extends Statement {
  /** Another number for each plan. */
  readonly number: number;
  readonly marks: PostProcessors;
}

const nobody: object = {};
const plans = new WeakMap<
  object,
  WeakMap<Selection, WeakMap<ObjectMapping, Map<Locale, CompiledSelection>>>
>();
let written = 0;

/**
 * What is read of a row hangs on the document, the viewer and the language, not on the request: it is written once for each.
 */
export function compileSelection(
  noun: ObjectMapping,
  shape: Selection,
  reader: Reader,
  kysely: Kysely<unknown>,
): CompiledSelection {
  const { viewer, locale } = reader;
  const ofViewer = ofKey(
    plans,
    viewer ?? nobody,
    () => new WeakMap<Selection, WeakMap<ObjectMapping, Map<Locale, CompiledSelection>>>(),
  );
  const ofShape = ofKey(ofViewer, shape, () => new WeakMap<ObjectMapping, Map<Locale, CompiledSelection>>());
  const ofNoun = ofKey(ofShape, noun, () => new Map<Locale, CompiledSelection>());
  return ofKey(ofNoun, locale, () => write(noun, shape, reader, kysely));
}

function write(
  noun: ObjectMapping,
  shape: Selection,
  reader: Reader,
  kysely: Kysely<unknown>,
): CompiledSelection {
  const aliases = new Aliases();
  const marks = new PostProcessors();
  const row = aliases.next();
  const text = objectJson(noun, shape, row, { reader: { ...reader, now: NOW }, aliases, marks });
  const compiled = text.compile(kysely);
  written += 1;
  return { number: written, marks, ...bindDistinct(compiled.sql, compiled.parameters) };
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
