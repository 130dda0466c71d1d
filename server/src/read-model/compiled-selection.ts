import type { Locale } from '@lindan/shared';
import type { Kysely } from 'kysely';

import type { Statement } from '../sql/bind.js';
import { compileCached } from '../sql/compile-cached.js';
import { NOW } from '../sql/parameter.js';
import { Aliases } from '../sql/row.js';
import type { ObjectMapping, Reader } from './mapping.js';
import { objectJson } from './object-json.js';
import { PostProcessors } from './post-processors.js';
import type { Selection } from './selection.js';

/** A selection of a mapping compiled for a viewer: SQL that gives a row's text, and the post-processors of that text. */
export interface CompiledSelection extends Statement {
  /** Unique for each compiled selection. */
  readonly number: number;
  readonly postProcessors: PostProcessors;
}

const nobody: object = {};
const plans = new WeakMap<
  object,
  WeakMap<Selection, WeakMap<ObjectMapping, Map<Locale, CompiledSelection>>>
>();
let written = 0;

/**
 * Compiles a selection. The SQL depends on the selection, the viewer and the language, not on the request, so it is compiled
 * once for each combination.
 */
export function compileSelection(
  noun: ObjectMapping,
  selection: Selection,
  reader: Reader,
  kysely: Kysely<unknown>,
): CompiledSelection {
  const { viewer, locale } = reader;
  const ofViewer = ofKey(
    plans,
    viewer ?? nobody,
    () => new WeakMap<Selection, WeakMap<ObjectMapping, Map<Locale, CompiledSelection>>>(),
  );
  const ofSelection = ofKey(
    ofViewer,
    selection,
    () => new WeakMap<ObjectMapping, Map<Locale, CompiledSelection>>(),
  );
  const ofNoun = ofKey(ofSelection, noun, () => new Map<Locale, CompiledSelection>());
  return ofKey(ofNoun, locale, () => write(noun, selection, reader, kysely));
}

function write(
  noun: ObjectMapping,
  selection: Selection,
  reader: Reader,
  kysely: Kysely<unknown>,
): CompiledSelection {
  const aliases = new Aliases();
  const postProcessors = new PostProcessors();
  const row = aliases.next();
  const text = objectJson(noun, selection, row, { reader: { ...reader, now: NOW }, aliases, postProcessors });
  const { viewer, locale, timeZone } = reader;
  written += 1;
  return { number: written, postProcessors, ...compileCached(text, kysely, [viewer, locale, timeZone]) };
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
