import type { Coordinates, RegionKind } from '@lindan/shared';
import { sql } from 'kysely';
import type { RequestContext } from '../../context/request-context.js';
import { confirmSession } from '../../context/session-check.js';
import type { Database } from '../../database/database.js';
import { NotFound } from '../../refusal.js';
import type { Sql } from '../../sql/fragment.js';
import { all } from '../../sql/fragment.js';
import { isId } from '../../sql/id.js';
import { rowOf } from '../../sql/row.js';
import { StatementTemplate } from '../../transition/statement-template.js';
import { demandVisibleTo } from '../demand/demand.policy.js';
import { coordinatesOf, lineage } from '../region/region.read.js';
import type { MatchedDemand } from './resource-parts.js';
import { COMPARED_CHARACTERS } from './terms.js';

/** In both languages. */
interface NamesOfCategory {
  readonly category: string;
  readonly categoryEn: string;
  readonly group: string;
  readonly groupEn: string;
}

/** A demand with the columns that candidates are searched by. */
export interface SoughtDemand extends MatchedDemand {
  readonly id: string;
  readonly communityId: string;
  /** The first-level category above its own, or its own; null where it has none. */
  readonly groupCode: string | null;
  readonly categoryNames: NamesOfCategory | null;
  readonly buildingId: string | null;
  readonly location: Coordinates | null;
  readonly at: Date;
  /** Its place and the places above it, from the city down, with their levels. */
  readonly lineage: readonly string[];
  readonly lineageKinds: readonly RegionKind[];
}

/** Demands `d` as they are sought for. */
function soughtDemands(where: Sql): Sql {
  const row = rowOf('d');
  return sql`
    select d.id, mask_personal_data(d.title) as title,
      mask_personal_data(left(d.description, ${sql.lit(COMPARED_CHARACTERS)})) as description, d.audience,
      d.category_code as "categoryCode", coalesce(c.parent_code, c.code) as "groupCode",
      array(select g.code from categories g where coalesce(c.parent_code, c.code) in (g.code, g.parent_code)) as "groupCodes",
      case when c.code is not null then json_build_object('category', c.name, 'categoryEn', c.name_en, 'group', g.name, 'groupEn', g.name_en)
        end as "categoryNames",
      d.community_id as "communityId", d.building_id as "buildingId", d.submitted_at as at,
      ${coordinatesOf(row)} as location, array_remove(array[${lineage(row)}], null) as lineage,
      (select array_agg(r.kind order by array_position(array[${lineage(row)}], r.id)) from regions r
        where r.id in (${lineage(row)})) as "lineageKinds"
    from demands d left join categories c on c.code = d.category_code
      left join categories g on g.code = coalesce(c.parent_code, c.code)
    where ${where}
  `;
}

const demandQuery = new StatementTemplate(['id'], ({ id }, viewer, isAdmitted) =>
  soughtDemands(all(sql`d.id = ${id}::uuid`, demandVisibleTo(rowOf('d'), viewer), isAdmitted)),
);

/** Demands whatever a viewer may see: for the command line, which tells nobody of them. */
export async function soughtByIds(
  database: Database,
  ids: readonly string[],
): Promise<readonly SoughtDemand[]> {
  const { rows } = await soughtDemands(sql`d.id = any(${ids}::uuid[])`).execute(database.kysely);
  return rows as SoughtDemand[];
}

/** @throws NotFound when the demand does not exist or the viewer may not see it */
export async function soughtDemand(context: RequestContext, id: string): Promise<SoughtDemand> {
  if (!isId(id)) throw new NotFound();
  const { database } = context.services;
  const { text, values } = demandQuery.bind({ id }, context, database.kysely);
  const [found] = await database.select<SoughtDemand>(text, values);
  if (found === undefined) throw new NotFound();
  confirmSession(context.sessionCheck, true);
  return found;
}
