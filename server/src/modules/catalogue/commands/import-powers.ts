import { LIMITS } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Services } from '../../../context/services.js';
import { lockInCity } from '../../../database/city-lock.js';
import { newId } from '../../../sql/id.js';
import type { TextColumn } from '../../../tables/cell-texts.js';
import { textCellProblems } from '../../../tables/cell-texts.js';
import type { Imported } from '../../../tables/imported.js';
import type { TableRow } from '../../../tables/read-table.js';
import { readTable } from '../../../tables/read-table.js';
import { dateProblems, isDate } from '../../../tables/table-date.js';
import { TableProblems } from '../../../tables/table-problems.js';

const COLUMNS = ['code', 'name', 'category_code', 'law', 'from', 'until'] as const;
const TEXTS: readonly TextColumn<(typeof COLUMNS)[number]>[] = [
  ['code', LIMITS.search, true],
  ['name', LIMITS.note, true],
  ['law', LIMITS.note, true],
];
type PowerRow = TableRow<(typeof COLUMNS)[number]>;

/**
 * Imports the list of powers handed down to the streets (权力清单), each with its law. Idempotent by code: a later table changes and
 * adds. None is removed; one that has ended gets its last day.
 * @throws BadTable with every problem and its row, before anything is changed
 */
export async function importPowers(services: Services, table: string): Promise<Imported> {
  const rows = readTable(table, COLUMNS, { dates: ['from', 'until'] });
  return services.database.transaction(async (em) => {
    await lockInCity(em, 'catalogue');
    await checkRows(em, rows);
    return writeRows(em, rows);
  });
}

async function writeRows(em: SqlEntityManager, rows: readonly PowerRow[]): Promise<Imported> {
  const table = rows.map(({ code, name, category_code, law, from, until }) => ({
    id: newId(),
    code,
    name,
    category_code,
    law,
    holds_from: from,
    holds_until: until === '' ? null : until,
  }));
  const { rows: written } = await sql<{ isNew: boolean }>`
    insert into handed_down_powers as known (id, code, name, category_code, law, holds_from, holds_until)
    select id, code, name, category_code, law, holds_from, holds_until
    from jsonb_to_recordset(${JSON.stringify(table)}::jsonb)
      as row (id uuid, code text, name text, category_code text, law text, holds_from date, holds_until date)
    on conflict (code) do update set (name, category_code, law, holds_from, holds_until)
      = row(excluded.name, excluded.category_code, excluded.law, excluded.holds_from, excluded.holds_until)
    where (known.name, known.category_code, known.law, known.holds_from, known.holds_until)
      is distinct from (excluded.name, excluded.category_code, excluded.law, excluded.holds_from, excluded.holds_until)
    returning known.xmax = 0 as "isNew"
  `.execute(em.getKysely<unknown>());
  const added = written.filter(({ isNew }) => isNew).length;
  return { added, changed: written.length - added };
}

async function checkRows(em: SqlEntityManager, rows: readonly PowerRow[]): Promise<void> {
  const { rows: categories } = await sql<{ code: string }>`select code from categories`.execute(
    em.getKysely<unknown>(),
  );
  const codes = new Set(categories.map(({ code }) => code));
  const problems = new TableProblems();
  const seen = new Set<string>();
  for (const row of rows) {
    problems.add(row, ...textCellProblems(row, TEXTS));
    if (seen.has(row.code)) problems.add(row, { sentence: 'codeTwice', values: { code: row.code } });
    seen.add(row.code);
    if (!codes.has(row.category_code))
      problems.add(row, { sentence: 'noCategory', values: { code: row.category_code } });
    problems.add(
      row,
      ...dateProblems('from', row.from, { required: true }),
      ...dateProblems('until', row.until),
    );
    if (isDate(row.until) && row.until < row.from) problems.add(row, { sentence: 'endsBefore' });
  }
  if (codes.size === 0) problems.gather(({ sentence }) => sentence === 'noCategory', 'categoriesFirst');
  problems.throwIfAny();
}
