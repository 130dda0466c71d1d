/** A column with a text that somebody typed. */
export interface TypedText {
  readonly table: string;
  readonly column: string;
}

/**
 * Every column with a typed text that belongs to a demand: it may name a person, so an erasure has to reach it. Encrypted
 * columns stand in `sealed.ts`. The texts of resources are a unit's own offer and belong to no demand.
 */
export const TYPED_TEXTS: readonly TypedText[] = [
  { table: 'demands', column: 'title' },
  { table: 'demands', column: 'description' },
  { table: 'demands', column: 'result' },
  { table: 'demand_search', column: 'text' },
  { table: 'orders', column: 'note' },
  { table: 'orders', column: 'result' },
  { table: 'orders', column: 'reason' },
  { table: 'orders', column: 'basis' },
  { table: 'orders', column: 'return_note' },
  { table: 'orders', column: 'cancel_reason' },
  { table: 'orders', column: 'extension_reason' },
  { table: 'order_co_units', column: 'note' },
  { table: 'ratings', column: 'comment' },
  { table: 'files', column: 'name' },
  { table: 'event_texts', column: 'internal' },
  { table: 'event_texts', column: 'for_resident' },
];

const NAMES: ReadonlySet<string> = new Set(TYPED_TEXTS.map(({ table, column }) => `${table}.${column}`));

export function isTypedText(table: string, column: string): boolean {
  return NAMES.has(`${table}.${column}`);
}
