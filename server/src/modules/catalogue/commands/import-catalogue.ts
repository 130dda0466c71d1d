import type { Tier } from '@lindan/shared';
import { DEFAULT_LOCALE, dateIn, LIMITS, TIERS, WORDS } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Services } from '../../../context/services.js';
import { lockInCity } from '../../../database/city-lock.js';
import { newId } from '../../../sql/id.js';
import { listOf } from '../../../tables/cell-list.js';
import { textCellProblems } from '../../../tables/cell-texts.js';
import type { Imported } from '../../../tables/imported.js';
import { NameLookup } from '../../../tables/name-lookup.js';
import type { TableRow } from '../../../tables/read-table.js';
import { readTable } from '../../../tables/read-table.js';
import { dateProblems } from '../../../tables/table-date.js';
import { choices, TableProblems } from '../../../tables/table-problems.js';
import { TRUTHS } from '../../../tables/table-words.js';
import type { Rule } from '../add-rule.js';
import { addRule, isSameRule } from '../add-rule.js';
import { deriveResponsibleUnits } from '../responsible-units.js';

const COLUMNS = ['category_code', 'lead_unit', 'co_units', 'tier', 'basis', 'may_push_down', 'from'] as const;
type RuleRow = TableRow<(typeof COLUMNS)[number]>;

const wordsOf = (tier: Tier) => [tier, ...Object.values(WORDS).map((words) => words.tier[tier])];
const TIER_BY_WORD = new NameLookup(
  TIERS.flatMap((tier) => wordsOf(tier).map((word) => [word, tier] as const)),
);

const TIER_CHOICES = choices(TIERS, (words, tier) => words.tier[tier]);

/** A rule as it is now, without its date. */
type Content = Omit<Rule, 'from'>;

/** What the cells of a table refer to. */
interface Known {
  readonly categories: ReadonlySet<string>;
  /** By code, name and short name. */
  readonly units: NameLookup<string>;
  /** The newest version of each category's rule. */
  readonly rules: ReadonlyMap<string, Content & { readonly from: string }>;
}

/**
 * Imports the dispatch catalogue from a table: each row that says something new becomes the next version of its category's rule. Idempotent.
 * A row without a date holds from today; a date in the past is what the city's printed catalogue says. Rules that the table does not name stay.
 * @throws BadTable with every problem and its row, before anything is changed
 */
export async function importCatalogue(services: Services, table: string): Promise<Imported> {
  const rows = readTable(table, COLUMNS, { dates: ['from'] });
  const now = services.time.now();
  const today = dateIn(services.config.timeZone, now);
  return services.database.transaction(async (em) => {
    await lockInCity(em, 'catalogue');
    const known = await knownNow(em);
    checkRows(rows, known);
    const acting = { viewer: null, now, locale: DEFAULT_LOCALE, services };
    let [added, changed] = [0, 0];
    for (const row of rows) {
      const former = known.rules.get(row.category_code);
      const content = contentOf(row, known);
      const from = row.from === '' ? today : row.from;
      if (former !== undefined && isSameRule(former, content) && (row.from === '' || former.from === from))
        continue;
      await addRule(em, acting, { ...content, from }, { id: newId() });
      if (former === undefined) added += 1;
      else changed += 1;
    }
    await deriveResponsibleUnits(em, today);
    return { added, changed };
  });
}

async function knownNow(em: SqlEntityManager): Promise<Known> {
  const kysely = em.getKysely<unknown>();
  const categories = await sql<{ code: string }>`select code from categories`.execute(kysely);
  // The code of one unit precedes the name of another.
  const units = await sql<{ id: string; names: string[] }>`
    select id, array[short_name, name, code] as names from units where closed_at is null order by position desc for share
  `.execute(kysely);
  const rules = await sql<Content & { from: string }>`
    select distinct on (category_code) category_code as "categoryCode", lead_unit_id as "leadUnitId", co_unit_ids as "coUnitIds",
      tier, basis, may_push_down as "mayPushDown", holds_from::text as "from"
    from dispatch_rules order by category_code, version desc
  `.execute(kysely);
  const named = [0, 1, 2].flatMap((place) =>
    units.rows.map(({ id, names }) => [names[place] ?? '', id] as const),
  );
  return {
    categories: new Set(categories.rows.map(({ code }) => code)),
    units: new NameLookup(named),
    rules: new Map(rules.rows.map((rule) => [rule.categoryCode, rule])),
  };
}

function checkRows(rows: readonly RuleRow[], { categories, units }: Known): void {
  const problems = new TableProblems();
  const seen = new Set<string>();
  for (const row of rows) {
    const { category_code: code, lead_unit: lead } = row;
    if (!categories.has(code)) problems.add(row, { sentence: 'noCategory', values: { code } });
    if (seen.has(code)) problems.add(row, { sentence: 'categoryTwice', values: { code } });
    seen.add(code);
    const named = [lead, ...listOf(row.co_units, units)];
    for (const unit of named)
      if (!units.has(unit)) problems.add(row, { sentence: 'noUnit', values: { unit } });
    const ids = named.map((name) => units.get(name) ?? name);
    if (new Set(ids).size < ids.length) problems.add(row, { sentence: 'unitTwice' });
    if (named.length > LIMITS.coUnits + 1)
      problems.add(row, { sentence: 'tooManyCoUnits', values: { max: LIMITS.coUnits } });
    if (row.tier !== '' && !TIER_BY_WORD.has(row.tier))
      problems.add(row, { sentence: 'tier', values: { tier: row.tier, tiers: TIER_CHOICES } });
    if (row.may_push_down !== '' && !TRUTHS.has(row.may_push_down))
      problems.add(row, {
        column: 'may_push_down',
        sentence: 'yesOrNo',
        values: { cell: row.may_push_down },
      });
    problems.add(
      row,
      ...textCellProblems(row, [['basis', LIMITS.note, false]]),
      ...dateProblems('from', row.from),
    );
  }
  if (categories.size === 0) problems.gather(({ sentence }) => sentence === 'noCategory', 'categoriesFirst');
  if (units.size === 0) problems.gather(({ sentence }) => sentence === 'noUnit', 'unitsFirst');
  problems.throwIfAny();
}

function contentOf(row: RuleRow, { units }: Known): Content {
  const idOf = (name: string): string => units.get(name) ?? '';
  return {
    categoryCode: row.category_code,
    leadUnitId: idOf(row.lead_unit),
    coUnitIds: listOf(row.co_units, units).map(idOf),
    tier: TIER_BY_WORD.get(row.tier) ?? null,
    basis: row.basis === '' ? null : row.basis,
    mayPushDown: TRUTHS.get(row.may_push_down) ?? false,
  };
}
