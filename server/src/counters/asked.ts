import type { RegionKind } from '@lindan/shared';

import { Parameter } from '../sql/parameter.js';
import type { Block, Moments, Parts } from './days.js';
import { blocksOf, partsOf } from './days.js';

/** A place with all below it, and a period: what is counted of. */
export interface Counted {
  readonly place: { readonly id: string; readonly kind: RegionKind };
  readonly period: Moments;
}

/**
 * What of it decides how figures are asked for. Which place and which days it is comes with each request, so that the
 * statement is written once for all of the same form.
 */
export interface Form {
  readonly kind: RegionKind;
  readonly hasWholeDays: boolean;
  /** Whether rows are added to the totals of the days or taken from them, for each stretch of time beside the days. */
  readonly signs: readonly (1 | -1)[];
}

/** What is put into the slots of a statement of figures. */
interface Asked extends Counted {
  readonly parts: Parts;
  readonly blocks: readonly Block[];
}

/** @param now the moment of the request: the future has no rows */
export function askedOf<C extends Counted>(
  counted: C,
  timeZone: string,
  now: Date,
): { readonly form: Form; readonly given: { readonly counted: C & Asked } } {
  const parts = partsOf(counted.period, timeZone, now);
  return {
    form: {
      kind: counted.place.kind,
      hasWholeDays: parts.days.from < parts.days.to,
      signs: parts.rows.map(({ sign }) => sign),
    },
    given: { counted: { ...counted, parts, blocks: blocksOf(parts.days) } },
  };
}

/** Something of what is counted, as it is when the statement is sent. */
function ofCounted(pick: (counted: Asked) => unknown): Parameter {
  return new Parameter(({ counted }) => pick(counted as Asked));
}

export const PLACE_ID = ofCounted(({ place }) => place.id);
export const PERIOD = {
  from: ofCounted(({ period }) => period.from),
  to: ofCounted(({ period }) => period.to),
};
/** The moments that the whole days cover, by whose number their totals are kept, alone and in blocks. */
export const COVERED = {
  from: ofCounted(({ parts }) => parts.covered.from),
  to: ofCounted(({ parts }) => parts.covered.to),
};
export const DAYS = {
  from: ofCounted(({ parts }) => parts.days.from),
  to: ofCounted(({ parts }) => parts.days.to),
};
/** As rows of JSON: of those PostgreSQL expects a hundred, and so adds up by hashing, which takes less than sorting them before. */
export const BLOCKS = ofCounted(({ blocks }) => JSON.stringify(blocks));

/** A stretch of time whose rows are counted themselves. */
export interface Stretch {
  readonly sign: 1 | -1;
  readonly from: Parameter;
  readonly to: Parameter;
}

/** All of the period: of places below those that totals are kept for. */
export const ALL_ROWS: readonly Stretch[] = [{ sign: 1, ...PERIOD }];

/** What lies beside the whole days. */
export function besideDays({ signs }: Form): readonly Stretch[] {
  return signs.map((sign, index) => ({
    sign,
    from: ofCounted(({ parts }) => parts.rows[index]?.from),
    to: ofCounted(({ parts }) => parts.rows[index]?.to),
  }));
}
