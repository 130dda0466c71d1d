import type { GraphQLResolveInfo } from 'graphql';

import type { RequestContext } from '../context/request-context.js';
import { confirmSession, pendingCheck, requestValues } from '../context/session-check.js';
import { compileSelection } from './compiled-selection.js';
import type { Ordering } from './keyset.js';
import { isPlain, readCursor } from './keyset.js';
import type { ObjectMapping } from './mapping.js';
import { column, objectMapping, part, plainColumn } from './mapping.js';
import type { ListRows } from './page.js';
import { CURSOR, pageSize, pageStatement } from './page.js';
import { nodeOf, postProcess, readerOf, selectRaw } from './read.js';
import type { SelectedJson } from './selected-json.js';
import { selectionAt, selectionOf, selectionsOf, selects } from './selection.js';
import { cachedStatement } from './statement-cache.js';

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

export interface Connection {
  readonly nodes: SelectedJson;
  readonly edges: SelectedJson;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

/**
 * Reads a page of a list in one statement, which gives one row: the page's text. The count is part of that statement only
 * where it is selected.
 * @throws BadInput when `first` is out of range or `after` is no cursor of this ordering
 */
export async function readConnection(
  of: ObjectMapping,
  context: RequestContext,
  info: GraphQLResolveInfo,
  { ordering, page, filter, rows }: List,
): Promise<Connection> {
  const { services, sessionCheck } = context;
  const { database } = services;
  const size = pageSize(page.first);
  const from = page.after == null ? undefined : readCursor(page.after, ordering);
  const reader = readerOf(context);
  const shape = selectionOf(info);
  const shapes = { nodes: selectionsOf(shape, 'nodes'), edges: selectionsOf(shape, 'edges') };
  const plans = [
    ...shapes.nodes.map((one) => compileSelection(of, one, reader, database.kysely)),
    ...shapes.edges.map((one) => compileSelection(edgesOf(of, ordering), one, reader, database.kysely)),
  ];
  const pageInfo = selectionAt(shape, 'pageInfo');
  const holds = pendingCheck(sessionCheck);
  const wanted = {
    ordering,
    size,
    isBehind: from !== undefined,
    hasEnd: pageInfo !== undefined && selects(pageInfo, 'endCursor'),
    isCounted: selects(shape, 'totalCount'),
    texts: plans.length,
  };
  const key =
    filter === undefined
      ? undefined
      : JSON.stringify([filter, { ...wanted, ordering: ordering.name }, holds !== undefined]);
  const write = async () => pageStatement(of, reader, await rows(), wanted, holds);
  const statement = await cachedStatement(plans, key, write, database.kysely);
  const [cells = []] = await selectRaw(
    database,
    statement,
    requestValues(context, { cursorValue: from?.value, cursorId: from?.id }),
  );
  const [found, end, total, ...texts] = cells;
  if (Number(found) > 0) confirmSession(sessionCheck, true);
  const lists = plans.map((plan, index) => `[${postProcess(plan, texts[index], context)}]`);
  return {
    nodes: nodeOf(shapes.nodes, lists),
    edges: nodeOf(shapes.edges, lists.slice(shapes.nodes.length)),
    pageInfo: { hasNextPage: Number(found) > size, endCursor: end ?? null },
    totalCount: Number(total),
  };
}

const edges = new WeakMap<ObjectMapping, WeakMap<Ordering, ObjectMapping>>();

/** A list's edges are its own rows: each as a node, with the cursor to it. */
function edgesOf(of: ObjectMapping, ordering: Ordering): ObjectMapping {
  const known = edges.get(of) ?? new WeakMap<Ordering, ObjectMapping>();
  edges.set(of, known);
  const found = known.get(ordering);
  if (found !== undefined) return found;
  const made = objectMapping(`${of.name}Edge`, of.table, {
    cursor: isPlain(ordering) ? plainColumn(CURSOR) : column(CURSOR),
    node: part(() => of),
  });
  known.set(ordering, made);
  return made;
}
