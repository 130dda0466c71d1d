import type { Fact, FactTable, Figure, FigureName } from '../facts.js';
import { FIGURE_NAMES, FIGURES, tableOf } from '../facts.js';

/** A fact of a figure as SQL over a row `r`: day, key and slot under which the row counts, and the condition. */
export interface FactSql {
  readonly figure: FigureName;
  readonly depth: number;
  readonly at: string;
  readonly key: string;
  readonly slot: string;
  readonly holds: string;
}

const PLACE_COLUMNS = ['city_id', 'street_id', 'community_id', 'grid_id', 'building_id'] as const;
export const PLACES = PLACE_COLUMNS;

/** The way from the city down to where a row lies. */
export const placesOf = (row: string): string =>
  `rollup_places(${PLACE_COLUMNS.map((column) => `${row}.${column}`).join(', ')})`;

/** An expression over `r`, rewritten for another row. */
export const over = (row: string, expression: string): string =>
  expression.replaceAll(/\br([.)])/g, `${row}$1`);

export const differ = (columns: readonly string[], was = 'old', now = 'new'): string =>
  `(${columns.map((column) => `${was}.${column}`).join(', ')}) is distinct from (${columns.map((column) => `${now}.${column}`).join(', ')})`;

/** The facts that come and go with changes of rows, and not by time alone. */
export function factsOf(table: FactTable): readonly FactSql[] {
  return FIGURE_NAMES.flatMap((figure) => {
    const { facts }: Figure = FIGURES[figure];
    return facts
      .filter((fact) => fact.overdueFrom === undefined && tableOf(figure, fact) === table)
      .map((fact) => factSql(figure, fact));
  });
}

export function factSql(figure: FigureName, { at, slot, holds = 'true', steps }: Fact): FactSql {
  const { depth, key } = FIGURES[figure];
  return {
    figure,
    depth,
    at: `r.${at}`,
    key,
    slot: steps === undefined ? `${slot}` : `${slot} + ${steps.index}`,
    holds,
  };
}

/** The columns that facts depend on. */
export function columnsOf(facts: readonly FactSql[]): readonly string[] {
  const texts = facts.flatMap(({ at, key, slot, holds }) => [at, key, slot, holds]).join(' ');
  return [...new Set(Array.from(texts.matchAll(/\br\.(\w+)/g), ([, column]) => `${column}`))];
}

/** The facts of a table as `values` of `(figure, depth, at, key, slot, holds)`. */
export const factValues = (table: FactTable): string =>
  `values ${factsOf(table)
    .map(
      ({ figure, depth, at, key, slot, holds }) =>
        `('${figure}', ${depth}, ${at}, ${key}, ${slot}, ${holds})`,
    )
    .join(',\n    ')}`;
