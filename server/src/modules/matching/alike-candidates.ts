import { sql } from 'kysely';

import type { RequestContext } from '../../context/request-context.js';
import type { Sql } from '../../sql/fragment.js';
import { all } from '../../sql/fragment.js';
import type { Circumstances } from './alike/circumstances.js';
import type { Closeness } from './alike/closeness.js';
import type { Stated } from './alike/compared-text.js';
import { comparedText } from './alike/compared-text.js';
import { countedRarity } from './alike/counted-rarity.js';
import type { SearchedTerms } from './alike/searched-terms.js';
import { searchedTerms } from './alike/searched-terms.js';
import { CUT } from './alike/weights.js';
import type { Likeness } from './likeness.js';
import { likenessOf } from './likeness.js';
import { COMPARED_CHARACTERS } from './terms.js';

const RECENT_DAYS = 90;
const DAY_MS = 86_400_000;
/** The candidates that are compared. */
const MOST_COMPARED = 60;

/** A demand, stored or still being typed, as its look-alikes are sought. */
export interface ComparedDemand extends Stated, Circumstances {
  readonly communityId: string;
}

/** A demand that was found, with what speaks for it. */
export interface Alike extends Likeness, Stated {
  readonly id: string;
  readonly at: Date;
}

interface Row extends Stated, Omit<Circumstances, 'location' | 'at'> {
  readonly id: string;
  readonly at: Date | string;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/**
 * Demands of a community that are likely about the same matter, most alike first: open, or closed within 90 days. Merged
 * demands are represented by their target. The search’s index gives a bounded number that share rare words, and only these
 * are compared, so the cost does not grow with the data (ADR 0033).
 * @param where a further condition on the demand `d`
 */
export async function demandsAlike(
  context: RequestContext,
  sought: ComparedDemand,
  where: Sql,
  closeness: Closeness,
  first: number,
): Promise<readonly Alike[]> {
  const text = comparedText(sought, closeness.withDoors);
  if (text.terms.size === 0) return [];
  const rarity = await countedRarity(context);
  const searched = searchedTerms(text, rarity);
  if (searched === undefined) return [];
  const rows = await readCandidates(context, searched, sought.communityId, where);
  return rows
    .map(({ id, title, description, ...row }) => {
      const other = comparedText({ title, description }, closeness.withDoors);
      const circumstances = closeness.compare(sought, circumstancesOf(row));
      return {
        id,
        title,
        description,
        at: new Date(row.at),
        ...likenessOf(text, other, circumstances, rarity),
      };
    })
    .filter(({ score }) => score >= CUT)
    .sort((a, b) => b.score - a.score || b.at.getTime() - a.at.getTime())
    .slice(0, first);
}

async function readCandidates(
  { services, now }: RequestContext,
  { query, terms, weights, share }: SearchedTerms,
  communityId: string,
  where: Sql,
): Promise<readonly Row[]> {
  const recently = new Date(now.getTime() - RECENT_DAYS * DAY_MS);
  const { rows } = await sql<Row>`
    select d.id, mask_personal_data(d.title) as title,
      mask_personal_data(left(d.description, ${COMPARED_CHARACTERS})) as description, d.submitted_at as at,
      d.community_id as "communityId", d.building_id as "buildingId", d.latitude, d.longitude,
      d.category_code as "categoryCode", coalesce(c.parent_code, c.code) as "groupCode"
    from alike_candidates(${communityId}, ${query}, ${terms}::text[], ${weights}::real[], ${share}, ${now}) found
    join demands d on d.id = found.found_id
    left join categories c on c.code = d.category_code
    where ${all(sql`d.merged_into_id is null`, sql`(d.closed_at is null or d.closed_at >= ${recently})`, where)}
    order by found.rarity desc, d.submitted_at desc, d.id desc limit ${MOST_COMPARED}
  `.execute(services.database.kysely);
  return rows;
}

function circumstancesOf({ latitude, longitude, at, ...row }: Omit<Row, 'id' | keyof Stated>): Circumstances {
  const location = latitude === null || longitude === null ? null : { latitude, longitude };
  return { ...row, location, at: new Date(at) };
}
