import { sql } from 'kysely';

import type { RequestContext } from '../graphql/context.js';
import type { Noun, Sql } from './noun.js';
import type { Plan } from './plan.js';
import { planOf } from './plan.js';
import type { Node } from './read.js';
import { finished, nodeOf, plainly, readerOf } from './read.js';
import type { Shape } from './shape.js';
import { PLANNED } from './statement.js';

/** How a row is told of by the very statement that writes or finds it. */
export interface Answering {
  /** Of the row `t1`. */
  readonly plans: readonly Plan[];
  /** @param row what the statement gave, its {@link toldColumns} among it */
  readonly node: (row: Readonly<Record<string, unknown>>) => Node;
}

const nameOf = (index: number): string => `text_${index}`;

/**
 * The columns of a statement that tell of the row `t1`, behind others.
 * @param tell how the statement gives the text that stands for the place of a plan
 */
export function toldColumns(texts: number, tell: (text: Sql) => Sql = (text) => text): Sql {
  const columns = Array.from(
    { length: texts },
    (_, index) => sql`, ${tell(PLANNED)} as ${sql.ref(nameOf(index))}`,
  );
  return sql.join(columns, sql``);
}

/**
 * @param apart fields that hang on what the same statement writes beside the row: it does not see that yet
 * @returns undefined where nothing is asked of the row, or one of those fields: it has to be read afterwards
 */
export function answering(
  noun: Noun,
  context: RequestContext,
  shapes: readonly Shape[],
  apart: ReadonlySet<string>,
): Answering | undefined {
  const { inText = false } = context;
  const asked = inText ? shapes : plainly(shapes);
  if (asked.length === 0 || asked.some((shape) => shape.asked.some(({ name }) => apart.has(name)))) {
    return undefined;
  }
  const reader = readerOf(context);
  const plans = asked.map((shape) => planOf(noun, shape, reader, context.services.database.kysely));
  return {
    plans,
    node: (row) =>
      nodeOf(
        asked,
        plans.map((plan, index) => finished(plan, row[nameOf(index)] as string, context)),
        inText,
      ),
  };
}
