import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { LRUCache } from 'lru-cache';

import type { Acting } from '../actor.js';
import type { Viewer } from '../policy/viewer.js';
import { condition } from '../reading/admission.js';
import type { Bound } from '../reading/bind-once.js';
import { bindOnce, filledIn } from '../reading/bind-once.js';
import type { Later } from '../reading/later.js';
import { slot } from '../reading/later.js';
import type { Sql } from '../reading/noun.js';
import type { Plan } from '../reading/plan.js';
import { joined } from '../reading/statement.js';
import { inRows, isForSeveral } from './given.js';

/** The places of values that come with each attempt. */
export type Slots<Name extends string> = Readonly<Record<Name, Later>>;

const nobody: object = {};
const silent: object = {};
const MOST_TEXTS = 100;

/**
 * A statement that runs often: written once for each viewer, whose predicates are in it, and then only filled in. Putting
 * its text together costs more than running it. Viewers of whom the same is asked get the same text, which is planned once.
 */
export class WrittenOnce<Name extends string> {
  readonly #written = new WeakMap<object, WeakMap<object, Bound>>();
  readonly #texts = new LRUCache<string, string>({ max: MOST_TEXTS });
  readonly #slots: Slots<Name>;

  /**
   * @param write must bind every moment as `NOW` and every other value of an attempt by its slot; `mayWork` is the
   * condition under which the viewer is who he is taken for, `texts` in how many the written row is told of
   */
  constructor(
    names: readonly Name[],
    private readonly write: (slots: Slots<Name>, viewer: Viewer | null, mayWork: Sql, texts: number) => Sql,
  ) {
    this.#slots = Object.fromEntries(names.map((name) => [name, slot(name)])) as Slots<Name>;
  }

  /**
   * @param kysely knows how PostgreSQL writes a statement; it runs nothing
   * @param plans of an answer that the statement gives itself: the first one never comes with others than these
   */
  filledWith(
    values: Readonly<Record<Name, unknown>>,
    { viewer, now, admission }: Pick<Acting, 'viewer' | 'now' | 'admission'>,
    kysely: Kysely<unknown>,
    plans: readonly Plan[] = [],
  ): Bound {
    return filledIn(this.#of(viewer, condition(admission), kysely, plans), { ...values, now });
  }

  #of(
    viewer: Viewer | null,
    mayWork: Sql | undefined,
    kysely: Kysely<unknown>,
    plans: readonly Plan[],
  ): Bound {
    // A condition is one viewer's.
    const whose = mayWork ?? viewer ?? nobody;
    const theirs = this.#written.get(whose) ?? new WeakMap<object, Bound>();
    this.#written.set(whose, theirs);
    const told = plans[0] ?? silent;
    const known = theirs.get(told);
    if (known !== undefined) return known;
    const compiled = this.write(this.#slots, viewer, mayWork ?? sql`true`, plans.length).compile(kysely);
    const bound = joined(bindOnce(compiled.sql, compiled.parameters), plans);
    const { text, values } = isForSeveral(bound.text) ? inRows(bound) : bound;
    const written = { text: this.#texts.get(text) ?? text, values };
    this.#texts.set(written.text, written.text);
    theirs.set(told, written);
    return written;
  }
}
