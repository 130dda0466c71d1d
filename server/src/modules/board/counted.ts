import { sql } from 'kysely';

import type { Counted as CountedPlace, Form } from '../../counters/asked.js';
import type { Field } from '../../read-model/mapping.js';
import type { Sql } from '../../sql/fragment.js';
import { Parameter } from '../../sql/parameter.js';
import type { Period } from './period.js';

/**
 * What a board counts: a place with all below it, and a period. Whoever is shown a board sees everything in its place
 * (`board-place.ts`), so its figures may come from totals that know no viewer.
 */
export interface Counted extends CountedPlace {
  readonly period: Period;
}

/** One figure of a board. Each stands in a file of its own, so that it can be counted in another way by itself. */
export type Figure = (form: Form) => Field;

export const FIRST_DAY = new Parameter(({ counted }) => (counted as Counted).period.firstDay);
export const LAST_DAY = new Parameter(({ counted }) => (counted as Counted).period.lastDay);

/** The sum of one slot of a tally. */
export function sumOf(slot: number): Sql {
  return sql`coalesce(sum(t.n[${sql.lit(slot)}] * t.sign), 0)::integer`;
}
