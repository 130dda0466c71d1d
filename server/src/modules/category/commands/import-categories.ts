import { LIMITS } from '@lindan/shared';
import type { Services } from '../../../context/services.js';
import { lockInCity } from '../../../database/city-lock.js';
import { listOf } from '../../../tables/cell-list.js';
import type { TextColumn } from '../../../tables/cell-texts.js';
import { keywordProblems, textCellProblems } from '../../../tables/cell-texts.js';
import type { Imported } from '../../../tables/imported.js';
import { countChanges } from '../../../tables/imported.js';
import type { TableRow } from '../../../tables/read-table.js';
import { readTable } from '../../../tables/read-table.js';
import { TableProblems } from '../../../tables/table-problems.js';
import { Category } from '../category.entity.js';

const COLUMNS = ['code', 'parent', 'name_zh', 'name_en', 'keywords'] as const;
const TEXTS: readonly TextColumn<(typeof COLUMNS)[number]>[] = [
  ['name_zh', LIMITS.placeName, true],
  ['name_en', LIMITS.title, false],
];
const KEYWORDS = { most: LIMITS.keywords, max: LIMITS.search };
type CategoryRow = TableRow<(typeof COLUMNS)[number]>;

/**
 * Imports the two-level tree of categories from a table. Idempotent: a later table changes names and keywords and adds
 * categories. Nothing is removed, because demands and figures refer to categories.
 * @throws BadTable with every problem and its row, before anything is changed
 */
export async function importCategories(services: Services, table: string): Promise<Imported> {
  const rows = readTable(table, COLUMNS);
  checkTree(rows);
  return services.database.transaction(async (em) => {
    await lockInCity(em, 'categories');
    const byCode = new Map((await em.find(Category, {})).map((category) => [category.code, category]));
    // Parents first, because of the foreign key.
    for (const row of [...rows].sort((a, b) => a.parent.length - b.parent.length)) {
      const columns = {
        parentCode: row.parent === '' ? null : row.parent,
        name: row.name_zh,
        keywords: [...listOf(row.keywords)],
        position: row.row,
      };
      const category = byCode.get(row.code);
      const nameEn = row.name_en || englishNameOf(category) || row.name_zh;
      if (category === undefined) em.create(Category, { code: row.code, nameEn, ...columns });
      else em.assign(category, { nameEn, ...columns });
    }
    return countChanges(em);
  });
}

/** A name of its own, which an administrator has given. */
function englishNameOf(category: Category | undefined): string | undefined {
  return category?.nameEn === category?.name ? undefined : category?.nameEn;
}

function checkTree(rows: readonly CategoryRow[]): void {
  const problems = new TableProblems();
  const parents = new Map(rows.map((row) => [row.code, row.parent]));
  const seen = new Set<string>();
  for (const row of rows) {
    if (!/^\d{2}(\d{2})?$/.test(row.code))
      problems.add(row, { sentence: 'categoryCode', values: { code: row.code } });
    else if (row.parent !== row.code.slice(0, -2))
      problems.add(row, { sentence: 'categoryParent', values: { parent: row.code.slice(0, -2) } });
    if (seen.has(row.code)) problems.add(row, { sentence: 'codeTwice', values: { code: row.code } });
    seen.add(row.code);
    if (row.parent !== '' && parents.get(row.parent) !== '')
      problems.add(row, { sentence: 'firstLevel', values: { parent: row.parent } });
    problems.add(row, ...textCellProblems(row, TEXTS), ...keywordProblems(row, 'keywords', KEYWORDS));
  }
  problems.throwIfAny();
}
