import type { SetupGapKind } from '@lindan/shared';
import { SETUP_GAP_KINDS } from '@lindan/shared';
import { sql } from 'kysely';

import type { Reader } from '../../read-model/mapping.js';
import type { Sql } from '../../sql/fragment.js';
import { SENTENCES } from '../../words/words.js';
import type { SetupScope } from './setup-scope.js';

/** What the rows of gaps are written with. */
export interface GapQuery {
  readonly scope: SetupScope;
  readonly reader: Reader;
  readonly today: Sql;
}

/** A kind of gap as a query: the columns of a gap, and the rows that have it. */
export interface GapSource {
  readonly kind: SetupGapKind;
  /** The record that lacks something; with the kind it names the gap. */
  readonly id: Sql;
  /** Sort values of fixed width. */
  readonly order: readonly Sql[];
  /** The names in the sentence. */
  readonly names: Readonly<Record<string, Sql>>;
  readonly regionId?: Sql;
  readonly communityId?: Sql;
  readonly unitId?: Sql;
  readonly categoryCode?: Sql;
  /** The person that is invited to fill it, and has not come yet. */
  readonly invitedId?: Sql;
  readonly rows: Sql;
}

/** The gaps of a kind as rows of the same columns. */
export function gapRows(source: GapSource, { reader }: GapQuery): Sql {
  const { kind, id, order, names, regionId, communityId, unitId, categoryCode, invitedId, rows } = source;
  const place = String(SETUP_GAP_KINDS.indexOf(kind)).padStart(2, '0');
  return sql`select ${sql.lit(kind)} as kind, ${sql.lit(`${kind}:`)} || (${id})::text as id,
    ${sql.join([sql.lit(place), ...order], sql` || `)} as sort, ${sentence(kind, names, reader)} as text,
    ${regionId ?? sql`null`}::uuid as region_id, ${communityId ?? sql`null`}::uuid as community_id,
    ${unitId ?? sql`null`}::uuid as unit_id, ${categoryCode ?? sql`null`}::text as category_code,
    ${invitedId ?? sql`null`}::uuid as invited_id
    ${rows}`;
}

function sentence(kind: SetupGapKind, names: GapSource['names'], { locale }: Reader): Sql {
  return Object.entries(names).reduce<Sql>(
    (text, [name, value]) => sql`replace(${text}, ${sql.lit(`{{${name}}}`)}, ${value})`,
    sql.lit(SENTENCES[locale].setupGap[kind]),
  );
}

/** A position as a text that sorts like the number. */
export function sorted(position: Sql): Sql {
  return sql`lpad((${position})::text, 10, '0')`;
}
