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

/** How a row is told of by the very statement that writes or finds it. */
export interface ReturningSelection {
  /** Of the row `t1`. */
  readonly plans: readonly CompiledSelection[];
  /** @param row what the statement gave, its {@link returningColumns} among it */
  readonly node: (row: Readonly<Record<string, unknown>>) => Node;
}

const nameOf = (index: number): string => `text_${index}`;

/**
 * The columns of a statement that tell of the row `t1`, behind others.
 * @param tell how the statement gives the text that stands for the place of a plan
 */
export function returningColumns(texts: number, tell: (text: Sql) => Sql = (text) => text): Sql {
  const columns = Array.from(
    { length: texts },
    (_, index) => sql`, ${tell(SELECTION)} as ${sql.ref(nameOf(index))}`,
  );
  return sql.join(columns, sql``);
}

/**
 * @param apart fields that hang on what the same statement writes beside the row: it does not see that yet
 * @returns undefined where nothing is asked of the row, or one of those fields: it has to be read afterwards
 */
export function returningSelection(
  noun: ObjectMapping,
  context: RequestContext,
  shapes: readonly Selection[],
  apart: ReadonlySet<string>,
): ReturningSelection | undefined {
  if (shapes.length === 0 || shapes.some((shape) => shape.asked.some(({ name }) => apart.has(name)))) {
    return undefined;
  }
  const reader = readerOf(context);
  const plans = shapes.map((shape) =>
    compileSelection(noun, shape, reader, context.services.database.kysely),
  );
  return {
    plans,
    node: (row) =>
      nodeOf(
        shapes,
        plans.map((plan, index) => postProcess(plan, row[nameOf(index)] as string, context)),
      ),
  };
}
