import type { Kysely } from 'kysely';
import { sql } from 'kysely';

import type { Acting } from '../actor.js';
import type { Viewer } from '../policy/viewer.js';
import { condition } from '../reading/admission.js';
import { Later, settled } from '../reading/later.js';
import type { Sql } from '../reading/noun.js';

/** Holds the place of a value that comes with each attempt. */
class Slot {
  constructor(readonly name: string) {}
}

export type Slots<Name extends string> = Readonly<Record<Name, Slot>>;

/** A statement as it is sent. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

const nobody: object = {};
const MOST_TEXTS = 100;

/**
 * A statement that runs often: written once for each viewer, whose predicates are in it, and then only filled in. Putting
 * its text together costs more than running it. Viewers of whom the same is asked get the same text, which is planned once.
 */
export class WrittenOnce<Name extends string> {
  readonly #written = new WeakMap<object, Statement>();
  readonly #texts = new Map<string, string>();
  readonly #slots: Slots<Name>;

  /**
   * @param write must bind every moment as `NOW` and every other value of an attempt by its slot; `mayWork` is the
   * condition under which the viewer is who he is taken for
   */
  constructor(
    names: readonly Name[],
    private readonly write: (slots: Slots<Name>, viewer: Viewer | null, mayWork: Sql) => Sql,
  ) {
    this.#slots = Object.fromEntries(names.map((name) => [name, new Slot(name)])) as Slots<Name>;
  }

  /** @param kysely knows how PostgreSQL writes a statement; it runs nothing */
  filledWith(
    values: Readonly<Record<Name, unknown>>,
    { viewer, now, admission }: Pick<Acting, 'viewer' | 'now' | 'admission'>,
    kysely: Kysely<unknown>,
  ): Statement {
    const { text, values: bound } = this.#of(viewer, condition(admission), kysely);
    const given = values as Readonly<Record<string, unknown>>;
    return { text, values: bound.map((one) => (one instanceof Slot ? given[one.name] : settled(one, now))) };
  }

  #of(viewer: Viewer | null, mayWork: Sql | undefined, kysely: Kysely<unknown>): Statement {
    // A condition is one viewer's.
    const whose = mayWork ?? viewer ?? nobody;
    const known = this.#written.get(whose);
    if (known !== undefined) return known;
    const compiled = this.write(this.#slots, viewer, mayWork ?? sql`true`).compile(kysely);
    const { text, values } = bindOnce(compiled.sql, compiled.parameters);
    const written = { text: this.#texts.get(text) ?? text, values };
    if (this.#texts.size < MOST_TEXTS) this.#texts.set(written.text, written.text);
    this.#written.set(whose, written);
    return written;
  }
}

/**
 * Binds a value once for each type that stands beside it (`$7::uuid`), however often predicates repeat it. Without its
 * type it stays apart: PostgreSQL would give it the type of the first place for all others.
 */
function bindOnce(statement: string, parameters: readonly unknown[]): Statement {
  const values: unknown[] = [];
  const places = new Map<string, number>();
  const text = statement.replace(/\$(\d+)(::\w+(?:\[\])?)?/g, (_found, index: string, type = '') => {
    const value = parameters[Number(index) - 1];
    const isAlike = type !== '' && !(value instanceof Later);
    const key = isAlike ? `${type} ${JSON.stringify(value)}` : index;
    const place = places.get(key) ?? values.push(value);
    places.set(key, place);
    return `$${place}${type}`;
  });
  return { text, values };
}
