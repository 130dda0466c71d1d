import { sql } from 'kysely';

import type { RequestContext } from '../context/request-context.js';
import type { Sql } from '../sql/fragment.js';
import type { CompiledSelection } from './compiled-selection.js';
import { compileSelection } from './compiled-selection.js';
import type { ObjectMapping } from './mapping.js';
import type { Node } from './read.js';
import { nodeOf, postProcess, readerOf } from './read.js';
import type { Selection } from './selection.js';
import { SELECTION } from './statement-cache.js';

/** What a statement returns of the row that it writes or finds (as SQL's `RETURNING`), for the answer. */
export interface ReturningSelection {
  /** Compiled for the row `t1`. */
  readonly plans: readonly CompiledSelection[];
  /** @param row a row of the statement with its {@link returningColumns} */
  readonly node: (row: Readonly<Record<string, unknown>>) => Node;
}

const nameOf = (index: number): string => `text_${index}`;

/**
 * The columns of a statement that return the row `t1`, after its other columns.
 * @param tell wraps the text of the row, for example in a condition
 */
export function returningColumns(texts: number, tell: (text: Sql) => Sql = (text) => text): Sql {
  const columns = Array.from(
    { length: texts },
    (_, index) => sql`, ${tell(SELECTION)} as ${sql.ref(nameOf(index))}`,
  );
  return sql.join(columns, sql``);
}

/**
 * @param apart fields that depend on what the same statement writes beside the row, which its snapshot does not see
 * @returns undefined where nothing is selected of the row, or one of those fields: the row has to be read afterwards
 */
export function returningSelection(
  noun: ObjectMapping,
  context: RequestContext,
  selections: readonly Selection[],
  apart: ReadonlySet<string>,
): ReturningSelection | undefined {
  if (
    selections.length === 0 ||
    selections.some((selection) => selection.fields.some(({ name }) => apart.has(name)))
  ) {
    return undefined;
  }
  const reader = readerOf(context);
  const plans = selections.map((selection) =>
    compileSelection(noun, selection, reader, context.services.database.kysely),
  );
  return {
    plans,
    node: (row) =>
      nodeOf(
        selections,
        plans.map((plan, index) => postProcess(plan, row[nameOf(index)] as string, context)),
      ),
  };
}
