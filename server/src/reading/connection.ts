import type { GraphQLResolveInfo } from 'graphql';

import type { RequestContext } from '../graphql/context.js';
import { condition, confirmBy } from './admission.js';
import type { Noun } from './noun.js';
import { column, noun, part, plainColumn } from './noun.js';
import type { Ordering } from './ordering.js';
import { cursorOf, isPlain } from './ordering.js';
import type { ListRows } from './page.js';
import { CURSOR, pageSize, pageStatement } from './page.js';
import { planOf } from './plan.js';
import { finished, plainly, readerOf, send } from './read.js';
import type { Shape } from './shape.js';
import { asks, below, shapeOf, shapesOf } from './shape.js';
import { statementOf } from './statement.js';
import { Written } from './written.js';

export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** A list of which a page is read. */
interface List {
  readonly ordering: Ordering;
  readonly page: PageArguments;
  /** What is asked for, as plain values. The statement is kept under it, so the rows must hang on nothing else. */
  readonly filter?: object | null;
  readonly rows: () => Promise<ListRows> | ListRows;
}

/** A list of objects as it is written, or as objects. */
type Nodes = Written | readonly unknown[];

export interface Connection {
  readonly nodes: Nodes;
  readonly edges: Nodes;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

/**
 * Reads a page of a list in one statement, which gives one row: the page's text. The count is part of that statement only
 * where it is selected.
 * @throws BadInput when `first` is out of range or `after` is no cursor of this ordering
 */
export async function readConnection(
  of: Noun,
  context: RequestContext,
  info: GraphQLResolveInfo,
  { ordering, page, filter, rows }: List,
): Promise<Connection> {
  const { services, admission, now, inText = false } = context;
  const { database } = services;
  const size = pageSize(page.first);
  const from = page.after == null ? undefined : cursorOf(page.after, ordering);
  const reader = readerOf(context);
  const shape = shapeOf(info);
  const asked = { nodes: shapesOf(shape, 'nodes'), edges: shapesOf(shape, 'edges') };
  const shapes = inText ? asked : { nodes: plainly(asked.nodes), edges: plainly(asked.edges) };
  const plans = [
    ...shapes.nodes.map((one) => planOf(of, one, reader, database.kysely)),
    ...shapes.edges.map((one) => planOf(edgesOf(of, ordering), one, reader, database.kysely)),
  ];
  const pageInfo = below(shape, 'pageInfo');
  const holds = condition(admission);
  const wanted = {
    ordering,
    size,
    isBehind: from !== undefined,
    hasEnd: pageInfo !== undefined && asks(pageInfo, 'endCursor'),
    isCounted: asks(shape, 'totalCount'),
    texts: plans.length,
  };
  const key =
    filter === undefined
      ? undefined
      : JSON.stringify([filter, { ...wanted, ordering: ordering.name }, holds !== undefined]);
  const write = async () => pageStatement(of, reader, await rows(), wanted, holds);
  const statement = await statementOf(plans, key, write, database.kysely);
  const [cells = []] = await send(database, statement, {
    now,
    cursorValue: from?.value,
    cursorId: from?.id,
  });
  const [found, end, total, ...texts] = cells;
  if (Number(found) > 0) confirmBy(admission, true);
  const lists = plans.map((plan, index) => `[${finished(plan, texts[index], context)}]`);
  return {
    nodes: listOf(shapes.nodes, lists, inText),
    edges: listOf(shapes.edges, lists.slice(shapes.nodes.length), inText),
    pageInfo: { hasNextPage: Number(found) > size, endCursor: end ?? null },
    totalCount: Number(total),
  };
}

function listOf(shapes: readonly Shape[], lists: readonly string[], inText: boolean): Nodes {
  if (!inText) return JSON.parse(lists[0] ?? '[]') as readonly unknown[];
  return new Written(new Map(shapes.map((shape, index) => [shape, lists[index] ?? '[]'])));
}

const edges = new WeakMap<Noun, WeakMap<Ordering, Noun>>();

/** A list's edges are its own rows: each as a node, with the cursor to it. */
function edgesOf(of: Noun, ordering: Ordering): Noun {
  const known = edges.get(of) ?? new WeakMap<Ordering, Noun>();
  edges.set(of, known);
  const found = known.get(ordering);
  if (found !== undefined) return found;
  const made = noun(`${of.name}Edge`, of.table, {
    cursor: isPlain(ordering) ? plainColumn(CURSOR) : column(CURSOR),
    node: part(() => of),
  });
  known.set(ordering, made);
  return made;
}
