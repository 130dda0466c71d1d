import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import { scoreCategories } from './category-score.js';

/** The category whose keywords speak most clearly out of a text, or null when none does. */
export async function guessCategory(em: SqlEntityManager, text: string): Promise<string | null> {
  const { rows } = await sql<{ code: string; name: string; keywords: string[] }>`
    select code, name, keywords from categories where parent_code is not null order by position
  `.execute(em.getKysely<unknown>());
  return scoreCategories(text, rows)[0]?.code ?? null;
}
