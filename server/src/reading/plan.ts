import type { Locale } from '@lindan/shared';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';

import { Aliases, cellsOf } from './cells.js';
import { NOW } from './later.js';
import type { Layout } from './layout.js';
import type { Reader } from './noun.js';

/** The cells of a layout as a viewer reads them: SQL cut at its parameters, which follow what stands before it. */
export interface Plan {
  readonly pieces: readonly string[];
  readonly parameters: readonly unknown[];
}

/** The row that is read bears the first alias of its statement. */
const nobody: object = {};
const plans = new WeakMap<object, WeakMap<Layout, Map<Locale, Plan>>>();

/**
 * What is read of a row hangs on the document, the viewer and the language, not on the request: it is written once for each.
 */
export function planOf(
  layout: Layout,
  { viewer, locale, timeZone }: Omit<Reader, 'now'>,
  kysely: Kysely<unknown>,
): Plan {
  const ofViewer = ofKey(plans, viewer ?? nobody, () => new WeakMap<Layout, Map<Locale, Plan>>());
  const ofLayout = ofKey(ofViewer, layout, () => new Map<Locale, Plan>());
  const found = ofLayout.get(locale) ?? write(layout, { viewer, locale, timeZone }, kysely);
  ofLayout.set(locale, found);
  return found;
}

function write(layout: Layout, reader: Omit<Reader, 'now'>, kysely: Kysely<unknown>): Plan {
  const aliases = new Aliases();
  const row = aliases.next();
  const cells = cellsOf(layout, row, { ...reader, now: NOW }, aliases);
  const compiled = sql`${sql.join(cells.length === 0 ? [sql`null`] : cells)}`.compile(kysely);
  const pieces = compiled.sql.split(/\$\d+/);
  if (pieces.length !== compiled.parameters.length + 1) {
    throw new Error('a statement holds what looks like a parameter and is none');
  }
  return { pieces, parameters: compiled.parameters };
}

function ofKey<Key extends object, Value>(
  map: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown },
  key: Key,
  make: () => Value,
): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}
