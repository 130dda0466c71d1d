import type { CustomTypesConfig } from 'pg';

/** The limit of names: every connection keeps each prepared statement with its plan. */
const MOST_NAMES = 250;
/** A statement that occurs once is not prepared. */
const PREPARED_FROM = 2;

/** Leaves values in PostgreSQL's text format. */
export const AS_WRITTEN: CustomTypesConfig = {
  getTypeParser: () => (text: string) => text,
};

/** Names recurring statements, so that connections prepare them once. */
export class StatementNames {
  readonly #seen = new Map<string, number>();
  readonly #names = new Map<string, string>();

  /** @returns the driver's options for the statement */
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
    const added = `lindan_${this.#names.size + 1}`;
    this.#names.set(text, added);
    return { name: added };
  }
}
