import { LIMITS, recordNumbers } from '@lindan/shared';
import { sql } from 'kysely';
import type { Viewer } from '../context/viewer.js';
import type { PlacesSeen } from '../policy/places-seen.js';
import type { CandidateIds, PageSearch } from '../read-model/candidate-ids.js';
import type { Ordering } from '../read-model/keyset.js';
import type { ObjectMapping, Reader } from '../read-model/mapping.js';
import type { Sql } from '../sql/fragment.js';
import { all } from '../sql/fragment.js';
import { Parameter } from '../sql/parameter.js';
import type { Row } from '../sql/row.js';
import { rowOf } from '../sql/row.js';
import { searchWords } from './bigram-query.js';

/** A list that is searched by the words of its demands. */
export interface Searched {
  readonly demandId: (row: Row) => Sql;
  /** The row has one of the numbers. */
  readonly numbered: (row: Row, numbers: Parameter) => Sql;
  /** The demands of the phone number that the search is, if it is one. */
  readonly phoned?: (viewer: Viewer) => Sql | undefined;
  readonly places: (viewer: Viewer) => PlacesSeen;
  /** The ordering in which the search function finds demands, if the list has it. */
  readonly newestFirst?: Ordering;
  /** The list has filters besides places, so it shows less than the search finds. */
  readonly isNarrowed?: boolean;
}

/** The words of the search, and the numbers that it may mean, of the request that executes the statement. */
const searchOf = (pick: (search: string) => unknown): Parameter =>
  new Parameter(({ filter }) => pick((filter as { readonly search: string }).search));
const WORDS = searchOf(searchWords);
const NUMBERS = searchOf(recordNumbers);

/**
 * Candidate ids of a search: rows whose demand contains every word in the written form, and rows that have the search as their number or
 * as their requester's phone.
 */
export function foundByWords(search: string | null | undefined, list: Searched): CandidateIds | undefined {
  const words = searchWords(search ?? '');
  if (search == null || words.length === 0) return undefined;
  return { counted: LIMITS.searchCount, of: (noun, sought, reader) => keys(noun, sought, reader) };

  function keys(noun: ObjectMapping, sought: PageSearch, reader: Reader): Sql {
    if (reader.viewer === null) return sql`select null::uuid where false`;
    const places = list.places(reader.viewer);
    const isInOrder = sought.order === list.newestFirst?.name;
    const from = isInOrder ? sought.from : undefined;
    const hits = (most: number): Sql => sql`select demand_id from search_demands(
      ${places.ids}, ${WORDS}::text[], ${from?.value ?? null}::timestamptz, ${from?.id ?? null}::uuid, ${sql.lit(most)}::integer)`;
    const row = rowOf('numbered');
    const numbered = sql`select numbered.id from ${sql.table(noun.table)} as numbered where ${list.numbered(row, NUMBERS)}
      ${phoned(noun, list.phoned?.(reader.viewer))}`;
    if (isInOrder && places.areSeenWhole && list.isNarrowed !== true)
      return sql`${hits(sought.wanted)} union all ${numbered}`;
    return sql`${narrowed(noun, sought, reader, hits(LIMITS.searchCount), isInOrder)} union all ${numbered}`;
  }

  function phoned(noun: ObjectMapping, demands: Sql | undefined): Sql {
    if (demands === undefined) return sql``;
    const row = rowOf('called');
    return sql`union all select called.id from ${sql.table(noun.table)} as called
      where ${list.demandId(row)} = any(array(${demands}))`;
  }

  /**
   * Two stages: the newest hits of the search function, filtered; if these are truncated and do not fill the page, the
   * list's own rows in their order, each checked against the words.
   */
  function narrowed(
    noun: ObjectMapping,
    sought: PageSearch,
    reader: Reader,
    hits: Sql,
    isInOrder: boolean,
  ): Sql {
    const table = sql.table(noun.table);
    const [hit, other] = [rowOf('hit'), rowOf('other')];
    const page = sql`order by ${sought.orderBy(hit)} limit ${sql.lit(sought.wanted)}::integer`;
    const isFilled = isInOrder
      ? sql`(select count(*) from shown) >= ${sql.lit(sought.wanted)}::integer`
      : sql`false`;
    const isMore = sql`(select count(*) from hits) >= ${sql.lit(LIMITS.searchCount)}::integer and not ${isFilled}`;
    return sql`
      (with hits as materialized (${hits}),
      shown as materialized (
        select hit.id from ${table} as hit
        where ${all(sql`${list.demandId(hit)} = any(array(select demand_id from hits))`, sought.where(hit, reader))} ${page}
      ),
      others as materialized (
        select other.id from ${table} as other
        where ${all(isMore, sought.where(other, reader), holds(list.demandId(other)))}
        order by ${sought.orderBy(other)} limit ${sql.lit(sought.wanted)}::integer
      )
      select id from shown union all select id from others)`;
  }

  /** Checks one row. A scalar sub-select, so that the planner never scans by it. */
  function holds(demandId: Sql): Sql {
    return sql`(select looked.text like all ((select search_patterns(${WORDS}::text[]))::text[])
      from demand_search looked where looked.demand_id = ${demandId})`;
  }
}
