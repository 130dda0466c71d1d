import type { RegionKind } from '@lindan/shared';

import { Parameter } from '../sql/parameter.js';
import type { Block, DividedRange, TimeRange } from './time-ranges.js';
import { blocksOf, divideRange } from './time-ranges.js';

/** A query of figures: a place with all below it, and a period. */
export interface RollupQuery {
  readonly place: { readonly id: string; readonly kind: RegionKind };
  readonly period: TimeRange;
}

/**
 * The part of a query that decides the text of its statement. Place and days are parameters, so that one statement serves all
 * queries of a form.
 */
export interface QueryForm {
  readonly kind: RegionKind;
  readonly hasWholeDays: boolean;
  /** For each range beside the whole days: whether its rows are added to their totals or subtracted. */
  readonly signs: readonly (1 | -1)[];
}

/** A query with its divided period and its blocks: the source of a statement's parameters. */
interface QueryParameters extends RollupQuery {
  readonly ranges: DividedRange;
  readonly blocks: readonly Block[];
}

/** @param now the moment of the request: the future has no rows */
export function parametersOf<Q extends RollupQuery>(
  query: Q,
  timeZone: string,
  now: Date,
): { readonly form: QueryForm; readonly values: { readonly rollup: Q & QueryParameters } } {
  const ranges = divideRange(query.period, timeZone, now);
  return {
    form: {
      kind: query.place.kind,
      hasWholeDays: ranges.days.from < ranges.days.to,
      signs: ranges.rows.map(({ sign }) => sign),
    },
    values: { rollup: { ...query, ranges, blocks: blocksOf(ranges.days) } },
  };
}

function parameter(pick: (parameters: QueryParameters) => unknown): Parameter {
  return new Parameter(({ rollup }) => pick(rollup as QueryParameters));
}

export const PLACE_ID = parameter(({ place }) => place.id);
export const PERIOD = {
  from: parameter(({ period }) => period.from),
  to: parameter(({ period }) => period.to),
};
/** The moments that the whole days cover. */
export const COVERED = {
  from: parameter(({ ranges }) => ranges.covered.from),
  to: parameter(({ ranges }) => ranges.covered.to),
};
/** The whole days by number. */
export const DAYS = {
  from: parameter(({ ranges }) => ranges.days.from),
  to: parameter(({ ranges }) => ranges.days.to),
};
/** As rows of JSON: PostgreSQL estimates a hundred of them and aggregates by hash, which is faster than by sorting. */
export const BLOCKS = parameter(({ blocks }) => JSON.stringify(blocks));

/** A time range whose rows are counted one by one, and added or subtracted. */
export interface SignedRange {
  readonly sign: 1 | -1;
  readonly from: Parameter;
  readonly to: Parameter;
}

/** The whole period, for places without totals. */
export const WHOLE_PERIOD: readonly SignedRange[] = [{ sign: 1, ...PERIOD }];

/** What lies beside the whole days. */
export function besideDays({ signs }: QueryForm): readonly SignedRange[] {
  return signs.map((sign, index) => ({
    sign,
    from: parameter(({ ranges }) => ranges.rows[index]?.from),
    to: parameter(({ ranges }) => ranges.rows[index]?.to),
  }));
}
