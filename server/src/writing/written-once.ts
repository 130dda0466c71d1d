import type { Kysely } from 'kysely';
import { sql } from 'kysely';

import type { Acting } from '../actor.js';
import type { Viewer } from '../policy/viewer.js';
import { condition } from '../reading/admission.js';
import type { Bound } from '../reading/bind-once.js';
import { bindOnce } from '../reading/bind-once.js';
import type { Later } from '../reading/later.js';
import { settled, slot } from '../reading/later.js';
import type { Sql } from '../reading/noun.js';

/** The places of values that come with each attempt. */
export type Slots<Name extends string> = Readonly<Record<Name, Later>>;

export function slotsFor<Name extends string>(names: readonly Name[]): Slots<Name> {
  return Object.fromEntries(names.map((name) => [name, slot(name)])) as Slots<Name>;
}

const nobody: object = {};
const MOST_TEXTS = 100;

/**
 * A statement that runs often: written once for each viewer, whose predicates are in it, and then only filled in. Putting
 * its text together costs more than running it. Viewers of whom the same is asked get the same text, which is planned once.
 */
export class WrittenOnce<Name extends string> {
  readonly #written = new WeakMap<object, Bound>();
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
    this.#slots = slotsFor(names);
  }

  /** @param kysely knows how PostgreSQL writes a statement; it runs nothing */
  filledWith(
    values: Readonly<Record<Name, unknown>>,
    { viewer, now, admission }: Pick<Acting, 'viewer' | 'now' | 'admission'>,
    kysely: Kysely<unknown>,
  ): Bound {
    const { text, values: bound } = this.#of(viewer, condition(admission), kysely);
    const given = { ...values, now };
    return { text, values: bound.map((one) => settled(one, given)) };
  }

  #of(viewer: Viewer | null, mayWork: Sql | undefined, kysely: Kysely<unknown>): Bound {
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
