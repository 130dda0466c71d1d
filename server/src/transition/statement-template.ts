import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { LRUCache } from 'lru-cache';

import type { Acting } from '../context/acting.js';
import { pendingCheck, requestValues } from '../context/session-check.js';
import type { Viewer } from '../context/viewer.js';
import type { CompiledSelection } from '../read-model/compiled-selection.js';
import { insertSelections } from '../read-model/statement-cache.js';
import { isBatched, takeValuesFromBatch } from '../sql/batch-input.js';
import type { Statement } from '../sql/bind.js';
import { bindValues } from '../sql/bind.js';
import { compileCached } from '../sql/compile-cached.js';
import type { Sql } from '../sql/fragment.js';
import type { Parameter } from '../sql/parameter.js';
import { parameter } from '../sql/parameter.js';

/** The values that come with each attempt. */
export type TemplateParameters<Name extends string> = Readonly<Record<Name, Parameter>>;

const NOBODY: object = {};
const NO_SELECTION: object = {};
const MAX_TEXTS = 100;

/**
 * A prepared statement template: the text is built once for each viewer, whose rights are written into it, and executed with
 * new values from then on. Building the text costs more than running it. Viewers with the same text share one string, so
 * PostgreSQL plans it once for each connection.
 */
export class StatementTemplate<Name extends string> {
  /** By viewer, then by the first selection, which never comes with others, then by whether the session is checked. */
  readonly #statements = new WeakMap<object, WeakMap<object, Map<boolean, Statement>>>();
  readonly #texts = new LRUCache<string, string>({ max: MAX_TEXTS });
  readonly #parameters: TemplateParameters<Name>;

  /**
   * @param build writes the statement; `sessionHolds` is the condition under which the viewer's session is valid,
   * `selections` the number of selections in which the written row is returned
   */
  constructor(
    names: readonly Name[],
    private readonly build: (
      parameters: TemplateParameters<Name>,
      viewer: Viewer | null,
      sessionHolds: Sql,
      selections: number,
    ) => Sql,
  ) {
    const parameters = names.map((name) => [name, parameter(name)]);
    this.#parameters = Object.fromEntries(parameters) as TemplateParameters<Name>;
  }

  /**
   * @param kysely compiles the statement; it executes nothing
   * @param selections in which the statement returns the row that it writes
   */
  bind(
    values: Readonly<Record<Name, unknown>>,
    acting: Pick<Acting, 'viewer' | 'now' | 'sessionCheck'> & Partial<Pick<Acting, 'services'>>,
    kysely: Kysely<unknown>,
    selections: readonly CompiledSelection[] = [],
  ): Statement {
    const check = pendingCheck(acting.sessionCheck);
    return bindValues(
      this.#statementFor(acting.viewer, check, kysely, selections),
      requestValues(acting, values),
    );
  }

  #statementFor(
    viewer: Viewer | null,
    check: Sql | undefined,
    kysely: Kysely<unknown>,
    selections: readonly CompiledSelection[],
  ): Statement {
    const ofViewer = this.#statements.get(viewer ?? NOBODY) ?? new WeakMap<object, Map<boolean, Statement>>();
    this.#statements.set(viewer ?? NOBODY, ofViewer);
    const selection = selections[0] ?? NO_SELECTION;
    const statements = ofViewer.get(selection) ?? new Map<boolean, Statement>();
    ofViewer.set(selection, statements);
    const cached = statements.get(check !== undefined);
    if (cached !== undefined) return cached;
    const fragment = this.build(this.#parameters, viewer, check ?? sql`true`, selections.length);
    const bound = insertSelections(compileCached(fragment, kysely, [viewer]), selections);
    const { text, values } = isBatched(bound.text) ? takeValuesFromBatch(bound) : bound;
    const statement = { text: this.#texts.get(text) ?? text, values };
    this.#texts.set(statement.text, statement.text);
    statements.set(check !== undefined, statement);
    return statement;
  }
}
