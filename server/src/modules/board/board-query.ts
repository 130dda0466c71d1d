import { sql } from 'kysely';
import type { Field } from '../../read-model/mapping.js';
import type { FactName, FigureName } from '../../rollups/facts.js';
import { slotOf } from '../../rollups/facts.js';
import type { QueryForm, RollupQuery } from '../../rollups/parameters.js';
import type { Sql } from '../../sql/fragment.js';
import { Parameter } from '../../sql/parameter.js';
import type { Period } from './period.js';

/**
 * The scope of a board: a place with everything below it, and a period. Boards are restricted to viewers with full sight of
 * the place (`board-place.ts`), so their figures may come from rollups, which do not depend on a viewer.
 */
export interface BoardQuery extends RollupQuery {
  readonly period: Period;
}

/** One figure of a board. Each has a file of its own, so that its definition can change by itself. */
export type Figure = (form: QueryForm) => Field;

export const FIRST_DAY = new Parameter(({ rollup }) => (rollup as BoardQuery).period.firstDay);
export const LAST_DAY = new Parameter(({ rollup }) => (rollup as BoardQuery).period.lastDay);

/**
 * The sum of one fact over the rows `t` of a rollup query.
 * @param step of a fact with steps, from 0
 */
export function sumOf<F extends FigureName>(figure: F, fact: FactName<F>, step = 0): Sql {
  return sql`coalesce(sum(t.n[${sql.lit(slotOf(figure, fact, step))}] * t.sign), 0)::integer`;
}
