import type { DemandStatus, Locale } from '@lindan/shared';
import { fill } from '@lindan/shared';
import { sql } from 'kysely';

import type { RequestContext } from '../../context/request-context.js';
import { rowOf } from '../../sql/row.js';
import { SENTENCES } from '../../words/words.js';
import { demandText } from '../demand/free-text.js';

const DAY_MS = 86_400_000;

/** A look-alike as it is told. */
export interface Found {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly status: DemandStatus;
  readonly submittedAt: Date;
  readonly backers: number;
  readonly category: string | null;
  readonly place: string;
}

/** By id. The place is named down to the grid: a building would tell of a household. */
export async function readFound(
  { services, locale, viewer }: RequestContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Found>> {
  if (ids.length === 0) return new Map();
  const category = locale === 'en' ? sql`c.name_en` : sql`c.name`;
  const { rows } = await sql<Found>`
    select d.id, d.number, ${demandText(rowOf('d'), viewer, 'title')} as title, d.status, d.submitted_at as "submittedAt", d.backers, ${category} as category, p.name as place
    from demands d join regions p on p.id = coalesce(d.grid_id, d.community_id)
    left join categories c on c.code = d.category_code
    where d.id = any(${ids}::uuid[])
  `.execute(services.database.kysely);
  return new Map(rows.map((found) => [found.id, { ...found, submittedAt: new Date(found.submittedAt) }]));
}

/** Category, place and how long ago: what a stranger may know. */
export function neutralTitle({ category, place, submittedAt }: Found, now: Date, locale: Locale): string {
  const words = SENTENCES[locale].lookAlike;
  const days = Math.floor((now.getTime() - submittedAt.getTime()) / DAY_MS);
  const when = days < 1 ? words.today : fill(days === 1 ? words.yesterday : words.daysAgo, { days });
  return fill(words.title, { category: category ?? words.noCategory, place, when });
}
