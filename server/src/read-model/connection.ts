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
import { selectionAt, selectionOf, selectionsOf, selects } from './selection.js';
import { cachedStatement } from './statement-cache.js';
import type { SelectedJson } from './write-value.js';

export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** A list, and the page of it that is read. */
interface List {
  readonly ordering: Ordering;
  readonly page: PageArguments;
  /** The filter as plain values. It is the key under which the statement is cached, so `rows` may depend on nothing else. */
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
 * Reads a page of a list (keyset pagination) in one statement, which gives the text of the whole page in one row. The statement
 * counts the list only where the count is selected.
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
  const selection = selectionOf(info);
  const selections = { nodes: selectionsOf(selection, 'nodes'), edges: selectionsOf(selection, 'edges') };
  const plans = [
    ...selections.nodes.map((one) => compileSelection(of, one, reader, database.kysely)),
    ...selections.edges.map((one) => compileSelection(edgesOf(of, ordering), one, reader, database.kysely)),
  ];
  const pageInfo = selectionAt(selection, 'pageInfo');
  const holds = pendingCheck(sessionCheck);
  const wanted = {
    ordering,
    size,
    isAfterCursor: from !== undefined,
    hasEndCursor: pageInfo !== undefined && selects(pageInfo, 'endCursor'),
    isCounted: selects(selection, 'totalCount'),
    texts: plans.length,
  };
  const key =
    filter === undefined ? undefined : [filter, { ...wanted, ordering: ordering.name }, holds !== undefined];
  const write = async () => pageStatement(of, reader, await rows(), wanted, holds);
  const statement = await cachedStatement(plans, reader, key, write, database.kysely);
  const [cells = []] = await selectRaw(
    database,
    statement,
    requestValues(context, { cursorValue: from?.value, cursorId: from?.id, filter }),
  );
  const [found, end, total, ...texts] = cells;
  if (Number(found) > 0) confirmSession(sessionCheck, true);
  const lists = plans.map((plan, index) => `[${postProcess(plan, texts[index], context)}]`);
  return {
    nodes: nodeOf(selections.nodes, lists),
    edges: nodeOf(selections.edges, lists.slice(selections.nodes.length)),
    pageInfo: { hasNextPage: Number(found) > size, endCursor: end ?? null },
    totalCount: Number(total),
  };
}

const edges = new WeakMap<ObjectMapping, WeakMap<Ordering, ObjectMapping>>();

/** The mapping of a list's edges: the same rows, each as a node with its cursor. */
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
