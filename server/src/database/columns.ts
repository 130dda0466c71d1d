import type { PropertyOptions } from '@mikro-orm/core';

// Spread these into a decorator: the ORM writes into the options that it is given.
/** Moments have milliseconds, as JavaScript's do: microseconds would lose rows between the pages of a list. */
export const MOMENT = {
  type: 'Date',
  columnType: 'timestamptz(3)',
} as const satisfies PropertyOptions<object>;

export const TEXT = { type: 'text' } as const satisfies PropertyOptions<object>;
export const TEXTS = { type: 'array', columnType: 'text[]' } as const satisfies PropertyOptions<object>;
export const UUID = { type: 'uuid' } as const satisfies PropertyOptions<object>;
export const INTEGER = { type: 'integer' } as const satisfies PropertyOptions<object>;
export const FLAG = { type: 'boolean' } as const satisfies PropertyOptions<object>;
export const NULLABLE = { nullable: true } as const;
