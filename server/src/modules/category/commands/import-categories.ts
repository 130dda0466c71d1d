import { LIMITS } from '@lindan/shared';

import type { Services } from '../../../context/services.js';
import type { TextColumn } from '../../../tables/cell-texts.js';
import { keywordProblems, textCellProblems } from '../../../tables/cell-texts.js';
import type { Imported } from '../../../tables/imported.js';
import { countChanges } from '../../../tables/imported.js';
import type { TableRow } from '../../../tables/read-table.js';
import { listOf, readTable, TableProblems } from '../../../tables/read-table.js';
import { Category } from '../category.entity.js';

const COLUMNS = ['code', 'parent', 'name_zh', 'name_en', 'keywords'] as const;
const TEXTS: readonly TextColumn<(typeof COLUMNS)[number]>[] = [
  ['name_zh', LIMITS.placeName, true],
  ['name_en', LIMITS.title, true],
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
    const byCode = new Map((await em.find(Category, {})).map((category) => [category.code, category]));
    // Parents first, because of the foreign key.
    for (const row of [...rows].sort((a, b) => a.parent.length - b.parent.length)) {
      const columns = {
        parentCode: row.parent === '' ? null : row.parent,
        name: row.name_zh,
        nameEn: row.name_en,
        keywords: [...listOf(row.keywords)],
        position: row.row,
      };
      const category = byCode.get(row.code);
      if (category === undefined) em.create(Category, { code: row.code, ...columns });
      else em.assign(category, columns);
    }
    return countChanges(em);
  });
}

function checkTree(rows: readonly CategoryRow[]): void {
  const problems = new TableProblems();
  const parents = new Map(rows.map((row) => [row.code, row.parent]));
  const seen = new Set<string>();
  for (const row of rows) {
    if (!/^\d{2}(\d{2})?$/.test(row.code))
      problems.add(row, `the code "${row.code}" is not of two or four digits`);
    else if (row.parent !== row.code.slice(0, -2))
      problems.add(row, `its parent is not "${row.code.slice(0, -2)}", with which its code begins`);
    if (seen.has(row.code)) problems.add(row, `the code ${row.code} comes twice`);
    seen.add(row.code);
    if (row.parent !== '' && parents.get(row.parent) !== '') {
      problems.add(row, `its parent ${row.parent} is not on the first level`);
    }
    for (const problem of [...textCellProblems(row, TEXTS), ...keywordProblems(row, 'keywords', KEYWORDS)])
      problems.add(row, problem);
  }
  problems.throwIfAny();
}
