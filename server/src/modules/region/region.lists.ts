import { writtenForm } from '@lindan/shared/written-form';
import { sql } from 'kysely';
import type { Ordering } from '../../read-model/keyset.js';
import { NotFound } from '../../refusal.js';
import { searchWords } from '../../search/bigram-query.js';
import { holdsWord } from '../../search/contains-words.js';
import type { Sql } from '../../sql/fragment.js';
import { all, any } from '../../sql/fragment.js';
import type { Row } from '../../sql/row.js';
import { withoutBody } from './official-name.js';
import { isPlaceCode } from './place-code.js';
import type { RegionFilter } from './region.inputs.js';
import { lineage } from './region.read.js';

export const REGIONS_BY_POSITION: Ordering = {
  name: 'POSITION',
  direction: 'asc',
  by: (row) => row.col('position'),
  type: 'integer',
};

export function regionMatches({ parentId, kind, search }: RegionFilter): (row: Row) => Sql {
  return (row) =>
    all(
      // A closed place is in no list.
      sql`${row.col('closed_into_id')} is null`,
      parentId == null ? undefined : sql`${row.col('parent_id')} = ${parentId}`,
      kind == null ? undefined : sql`${row.col('kind')} = ${kind}`,
      search == null ? undefined : isNamed(row, search),
    );
}

/**
 * Found by its code, or by words of the way down to it, of which one is its own: 官坡 1号楼. A committee or an office stands for its
 * place. The own name is compared first, so the places above are read for few.
 */
function isNamed(row: Row, search: string): Sql {
  const words = searchWords(search).map(withoutBody);
  if (words.length === 0) return sql`true`;
  const path = sql`(select string_agg(up.searched, ' ') from regions up where up.id in (${lineage(row)}))`;
  return any(
    hasCode(row, search),
    all(
      any(...words.map((word) => holdsWord(row.col('searched'), word))),
      words.length > 1 ? all(...words.map((word) => holdsWord(path, word))) : undefined,
    ),
  );
}

function hasCode(row: Row, search: string): Sql {
  const code = codeIn(search);
  return any(sql`${row.col('code')} = ${code}`, sql`${row.col('place_code')} = ${code}`);
}

/**
 * The place of a residents' page.
 * @throws NotFound for a malformed place code
 */
export function withPlaceCode(code: string): (row: Row) => Sql {
  const typed = codeIn(code);
  if (!isPlaceCode(typed)) throw new NotFound();
  // The code of a closed place leads to the one that it went into.
  return (row) => sql`${row.col('takes_orders')} and ${row.col('id')} = (
    select coalesce(coded.closed_into_id, coded.id) from regions coded where coded.place_code = ${typed})`;
}

/** Codes are letters and digits, however they are set apart: 422801 001 001. */
function codeIn(text: string): string {
  return writtenForm(text).replace(/[^a-z0-9]/g, '');
}
