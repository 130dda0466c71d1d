import type { Sql } from './noun.js';

/**
 * A viewer whom this process remembers. Statements give him rows only where the database still knows him so, and by
 * giving some they confirm it: remembering costs nobody a right that was withdrawn a moment ago.
 */
export interface Admission {
  readonly holds: Sql;
  isConfirmed: boolean;
}
