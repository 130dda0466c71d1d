import { writtenForm } from '@lindan/shared/written-form';

/** What the names of a table stand for. Names are looked up in the written form; of two equal ones the later counts. */
export class NameLookup<Value> {
  readonly #values: ReadonlyMap<string, Value>;

  constructor(entries: Iterable<readonly [name: string, value: Value]>) {
    this.#values = new Map(Array.from(entries, ([name, value]) => [writtenForm(name), value] as const));
  }

  get size(): number {
    return this.#values.size;
  }

  get(name: string): Value | undefined {
    return this.#values.get(writtenForm(name));
  }

  has(name: string): boolean {
    return this.#values.has(writtenForm(name));
  }
}
