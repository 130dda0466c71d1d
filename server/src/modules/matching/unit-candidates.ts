import { sql } from 'kysely';

import type { RequestContext } from '../../context/request-context.js';
import type { Node } from '../../read-model/read.js';
import { readRows } from '../../read-model/read.js';
import type { Selection } from '../../read-model/selection.js';
import { all } from '../../sql/fragment.js';
import { parameter } from '../../sql/parameter.js';
import { isOpenUnit, unitRead } from '../unit/unit.read.js';
import type { DutyDemand } from './duty-demand.js';

/** A unit that a demand may be dispatched to, with what its reasons are told from. */
export interface UnitCandidate {
  readonly id: string;
  readonly name: string;
  /** Its duties and keywords. */
  readonly duties: string;
  /** It is responsible for the demand's category. */
  readonly isResponsible: boolean;
  readonly node: Node;
}

const IDS = parameter('ids');
const LINEAGE = parameter('lineage');
const CATEGORY = parameter('category');

/**
 * Reads those of some units that a demand may be dispatched to: open ones without a place of their own, or with one that the demand
 * lies in. In one statement, with what is selected of them.
 */
export async function unitCandidates(
  context: RequestContext,
  { lineage, categoryCode }: DutyDemand,
  ids: readonly string[],
  selections: readonly Selection[],
): Promise<ReadonlyMap<string, UnitCandidate>> {
  if (ids.length === 0) return new Map();
  const rows = await readRows(unitRead, context, selections, {
    name: `units of a duty, ${context.locale}`,
    where: (row) =>
      all(
        sql`${row.col('id')} = any(${IDS}::uuid[])`,
        isOpenUnit(row),
        sql`(${row.col('region_id')} is null or ${row.col('region_id')} = any(${LINEAGE}::uuid[]))`,
      ),
    values: { ids, lineage, category: categoryCode },
    besides: (row) => [
      row.col('id'),
      context.locale === 'en' ? row.col('name_en') : row.col('short_name'),
      sql`concat_ws('，', ${row.col('duties')}, array_to_string(${row.col('keywords')}, '，'))`,
      sql`exists (select from unit_categories d
        where d.unit_id = ${row.col('id')} and d.category_code = ${CATEGORY}::text)::text`,
    ],
  });
  return new Map(
    rows.map(({ node, besides: [id, name, duties, isResponsible] }) => [
      id ?? '',
      {
        id: id ?? '',
        name: name ?? '',
        duties: duties ?? '',
        isResponsible: isResponsible === 'true',
        node,
      },
    ]),
  );
}
