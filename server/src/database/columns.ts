import type { PropertyOptions } from '@mikro-orm/core';

// Spread these into a decorator: the ORM writes into the options object.
/** Milliseconds, like JavaScript's dates: with microseconds keyset pagination would lose rows. */
export const MOMENT = {
  type: 'Date',
  columnType: 'timestamptz(3)',
} as const satisfies PropertyOptions<object>;

export const TEXT = { type: 'text' } as const satisfies PropertyOptions<object>;
export const TEXTS = { type: 'array', columnType: 'text[]' } as const satisfies PropertyOptions<object>;
export const BYTES = { type: 'blob', columnType: 'bytea' } as const satisfies PropertyOptions<object>;
export const UUID = { type: 'uuid' } as const satisfies PropertyOptions<object>;
export const INTEGER = { type: 'integer' } as const satisfies PropertyOptions<object>;
/** A date without a time, as `YYYY-MM-DD`. */
export const DAY = { type: 'date', columnType: 'date' } as const satisfies PropertyOptions<object>;
/** Degrees of latitude or longitude, WGS84. */
export const DEGREES = {
  type: 'double',
  columnType: 'double precision',
} as const satisfies PropertyOptions<object>;
export const FLAG = { type: 'boolean' } as const satisfies PropertyOptions<object>;
export const NULLABLE = { nullable: true } as const;
