import type { UnitKind } from '@lindan/shared';
import { dateIn, LIMITS, UNIT_KINDS, WORDS } from '@lindan/shared';
import { writtenForm } from '@lindan/shared/written-form';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Services } from '../../../context/services.js';
import { lockInCity } from '../../../database/city-lock.js';
import { newId } from '../../../sql/id.js';
import { listOf } from '../../../tables/cell-list.js';
import type { TextColumn } from '../../../tables/cell-texts.js';
import { keywordProblems, separatorProblems, textCellProblems } from '../../../tables/cell-texts.js';
import type { Imported } from '../../../tables/imported.js';
import { countChanges } from '../../../tables/imported.js';
import { NameLookup } from '../../../tables/name-lookup.js';
import type { TableRow } from '../../../tables/read-table.js';
import { readTable } from '../../../tables/read-table.js';
import { choices, TableProblems } from '../../../tables/table-problems.js';
import { ruleInForce } from '../../catalogue/rule-in-force.js';
import { Unit } from '../unit.entity.js';
import { lockUnitTree } from '../unit.repository.js';

const COLUMNS = [
  'unit_code',
  'unit_zh',
  'short_zh',
  'unit_en',
  'kind',
  'responsibilities_zh',
  'keywords',
  'category_codes',
] as const;
const TEXTS: readonly TextColumn<(typeof COLUMNS)[number]>[] = [
  ['unit_code', LIMITS.search, true],
  ['unit_zh', LIMITS.unitName, true],
  ['short_zh', LIMITS.unitName, true],
  ['unit_en', LIMITS.unitName, true],
  ['responsibilities_zh', LIMITS.text, false],
];
const KEYWORDS = { most: LIMITS.keywords, max: LIMITS.search };
type UnitRow = TableRow<(typeof COLUMNS)[number]>;

/** The table may name a kind by its code or in either language. */
const KINDS = new NameLookup<UnitKind>(
  UNIT_KINDS.flatMap((kind) =>
    [kind, ...Object.values(WORDS).map((words) => words.unitKind[kind])].map((word) => [word, kind] as const),
  ),
);

const KIND_CHOICES = choices(UNIT_KINDS, (words, kind) => words.unitKind[kind]);

/**
 * Imports units with the categories that they are responsible for. Idempotent: a later table changes and adds. Units are
 * never removed; a responsibility is removed when its row no longer names it. The dispatch catalogue precedes the table.
 * @throws BadTable with every problem and its row, before anything is changed
 */
export async function importUnits(services: Services, table: string): Promise<Imported> {
  const typed = readTable(table, COLUMNS);
  return services.database.transaction(async (em) => {
    // As a closing locks them. A rule that is saved meanwhile would not be seen, and its category be given to other units.
    await lockUnitTree(em);
    await lockInCity(em, 'catalogue');
    const units = new NameLookup((await em.find(Unit, {})).map((unit) => [unit.code, unit] as const));
    // A unit keeps the spelling of its code.
    const rows = typed.map((row) => ({ ...row, unit_code: units.get(row.unit_code)?.code ?? row.unit_code }));
    await checkRows(em, rows);
    for (const row of rows) {
      const columns = {
        name: row.unit_zh,
        shortName: row.short_zh,
        nameEn: row.unit_en,
        kind: KINDS.get(row.kind) ?? UNIT_KINDS[0],
        duties: row.responsibilities_zh === '' ? null : row.responsibilities_zh,
        keywords: [...listOf(row.keywords)],
        position: row.row,
      };
      const unit = units.get(row.unit_code);
      if (unit === undefined)
        em.create(Unit, { id: newId(), code: row.unit_code, isDemonstration: false, ...columns });
      else em.assign(unit, columns);
    }
    const imported = countChanges(em);
    await em.flush();
    await writeDuties(em, rows, dateIn(services.config.timeZone, services.time.now()));
    return imported;
  });
}

async function checkRows(em: SqlEntityManager, rows: readonly UnitRow[]): Promise<void> {
  const problems = new TableProblems();
  const { rows: categories } = await sql<{ code: string }>`select code from categories`.execute(
    em.getKysely<unknown>(),
  );
  const codes = new Set(categories.map(({ code }) => code));
  const seen = new Set<string>();
  for (const row of rows) {
    problems.add(row, ...textCellProblems(row, TEXTS), ...keywordProblems(row, 'keywords', KEYWORDS));
    problems.add(row, ...separatorProblems(row, ['unit_code', 'unit_zh', 'short_zh']));
    if (seen.has(writtenForm(row.unit_code)))
      problems.add(row, { sentence: 'codeTwice', values: { code: row.unit_code } });
    seen.add(writtenForm(row.unit_code));
    if (!KINDS.has(row.kind))
      problems.add(row, { sentence: 'unitKind', values: { kind: row.kind, kinds: KIND_CHOICES } });
    const unknown = listOf(row.category_codes).filter((code) => !codes.has(code));
    if (unknown.length > 0)
      problems.add(row, { sentence: 'noCategories', values: { codes: unknown.join(', ') } });
  }
  if (codes.size === 0) problems.gather(({ sentence }) => sentence === 'noCategories', 'categoriesFirst');
  problems.throwIfAny();
}

/**
 * Replaces the responsibilities of the table's open units by those of their rows, in categories for which the catalogue has no
 * rule. Where it has one, who may claim is derived from the rule alone.
 */
async function writeDuties(em: SqlEntityManager, rows: readonly UnitRow[], today: string): Promise<void> {
  const pairs = rows.flatMap((row) =>
    listOf(row.category_codes).map((category) => [row.unit_code, category] as const),
  );
  const units = rows.map((row) => row.unit_code);
  const duties = sql`
    select distinct u.id as unit_id, duty.category_code
    from unnest(${pairs.map(([unit]) => unit)}::text[], ${pairs.map(([, category]) => category)}::text[])
      as duty (unit_code, category_code)
    join units u on u.code = duty.unit_code and u.closed_at is null
    where ${ruleInForce(sql.ref('duty.category_code'), today)} is null`;
  const kysely = em.getKysely<unknown>();
  await sql`
    delete from unit_categories where unit_id in (select id from units where code = any(${units}::text[]))
      and ${ruleInForce(sql.ref('unit_categories.category_code'), today)} is null
      and (unit_id, category_code) not in (${duties})`.execute(kysely);
  await sql`insert into unit_categories (unit_id, category_code) ${duties} on conflict do nothing`.execute(
    kysely,
  );
}
