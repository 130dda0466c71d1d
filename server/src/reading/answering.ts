import type { RequestContext } from '../graphql/context.js';
import type { Noun } from './noun.js';
import type { Plan } from './plan.js';
import { planOf } from './plan.js';
import type { Node } from './read.js';
import { finished, nodeOf, plainly, readerOf } from './read.js';
import type { Shape } from './shape.js';

/** How a row is told of by the very statement that writes it. */
export interface Answering {
  /** Of the row `t1`. */
  readonly plans: readonly Plan[];
  /** @param texts what the plans gave */
  readonly node: (texts: readonly (string | null | undefined)[]) => Node;
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
    node: (texts) =>
      nodeOf(
        asked,
        plans.map((plan, index) => finished(plan, texts[index], context)),
        inText,
      ),
  };
}
