import type { CustomTypesConfig } from 'pg';

/** Each prepared statement is kept, with its plan, by every connection. */
const MOST_NAMES = 250;
/** A statement that comes once is not worth keeping. */
const PREPARED_FROM = 2;

/** Values stay the texts that PostgreSQL writes. */
export const AS_WRITTEN: CustomTypesConfig = {
  getTypeParser: () => (text: string) => text,
};

/** Gives statements that come again the names under which connections keep them. */
export class StatementNames {
  readonly #seen = new Map<string, number>();
  readonly #names = new Map<string, string>();

  /** @returns what the driver is told besides the statement */
  of(text: string): { readonly name?: string } {
    const name = this.#names.get(text);
    if (name !== undefined) return { name };
    if (this.#names.size >= MOST_NAMES) return {};
    const times = (this.#seen.get(text) ?? 0) + 1;
    if (times < PREPARED_FROM) {
      if (this.#seen.size >= MOST_NAMES) this.#seen.clear();
      this.#seen.set(text, times);
      return {};
    }
    this.#seen.delete(text);
    const given = `lindan_${this.#names.size + 1}`;
    this.#names.set(text, given);
    return { name: given };
  }
}
