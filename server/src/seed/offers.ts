import { readFile } from 'node:fs/promises';

import type { CapacityPeriod, ResourceKind } from '@lindan/shared';
import { fill } from '@lindan/shared';

import { createResource } from '../modules/resource/commands/create-resource.js';
import { publishResource } from '../modules/resource/commands/publish-resource.js';
import { listOf } from '../tables/cell-list.js';
import type { TableRow } from '../tables/read-table.js';
import { readTable } from '../tables/read-table.js';
import type { SeedContext } from './context.js';
import { REFERENCE_TABLES } from './load-reference-data.js';
import { hoursOf } from './offer-hours.js';
import { isOrderable } from './orderable-offers.js';
import { audienceOf } from './source-demands.js';
import TEXTS from './texts.json' with { type: 'json' };
import type { Users } from './users.js';

const COLUMNS = [
  'id',
  'unit_code',
  'resource_zh',
  'kind',
  'category_codes',
  'capacity_or_condition_zh',
] as const;
type OfferRow = TableRow<(typeof COLUMNS)[number]>;

const KINDS: Readonly<Record<string, ResourceKind>> = {
  服务: 'SERVICE',
  资金: 'FUND',
  场地: 'VENUE',
  物资: 'GOODS',
};
const EXPERTS = /律师|法官|检察官|警官|专家|大学生|党员执法/;

/** Units whose resources cover a part of the city only; all other units serve the whole city. */
const STREET_UNITS = ['U49', 'U56'];
const COMMUNITY_UNITS = ['U57', 'U58'];

/** Patterns of capacities that the text states as a clear number. Resources without a match have no limit. */
const CAPACITIES: readonly {
  readonly says: RegExp;
  readonly period: CapacityPeriod;
  readonly count?: number;
}[] = [
  { says: /^(\d+)个(?:共享)?车位/, period: 'DAY' },
  { says: /^每月一次/, period: 'MONTH', count: 1 },
  { says: /^年(\d+)场/, period: 'YEAR' },
  { says: /约(\d+)户名额/, period: 'TOTAL' },
  { says: /^(\d+)(?:个|位老人)$/, period: 'TOTAL' },
];

/**
 * Creates and publishes the resources that real units have offered, as the liaisons of these units.
 * @returns the ids of the resources by the ids of the source table
 */
export async function loadOffers(seed: SeedContext, users: Users): Promise<ReadonlyMap<string, string>> {
  const rows = readTable(await readFile(REFERENCE_TABLES.resources, 'utf8'), COLUMNS);
  const ids = new Map<string, string>();
  for (const row of rows) ids.set(row.id, await offer(seed, users, row));
  return ids;
}

async function offer(seed: SeedContext, users: Users, row: OfferRow): Promise<string> {
  const unit = users.unit(row.unit_code);
  const acting = seed.acting(unit.liaison);
  const [categoryCode = '', ...categoryCodes] = listOf(row.category_codes);
  const [title = ''] = row.resource_zh.split(/[：，]/);
  const id = await createResource(acting, {
    unitId: unit.id,
    title,
    description: fill(TEXTS.offer, { text: row.resource_zh, terms: row.capacity_or_condition_zh }),
    categoryCode,
    categoryCodes,
    kind: KINDS[row.kind] ?? (EXPERTS.test(row.resource_zh) ? 'EXPERTISE' : 'VOLUNTEERS'),
    regionIds: coveredBy(users, row.unit_code),
    ...capacityOf(row),
    weeklyHours: hoursOf(row.capacity_or_condition_zh),
    audience: audienceOf(row.resource_zh),
    isOrderable: isOrderable(row.id),
  });
  await publishResource(acting, { id });
  return id;
}

function coveredBy({ places }: Users, unitCode: string): readonly string[] {
  if (STREET_UNITS.includes(unitCode)) return [places.home.streetId];
  if (COMMUNITY_UNITS.includes(unitCode)) return places.communities.map(({ id }) => id);
  return [places.cityId];
}

/** Parses the capacity from the texts of a row. */
export function capacityOf(
  row: Pick<OfferRow, 'resource_zh' | 'capacity_or_condition_zh'>,
): { readonly capacity: number; readonly capacityPeriod: CapacityPeriod } | undefined {
  for (const { says, period, count } of CAPACITIES) {
    const found = says.exec(row.capacity_or_condition_zh) ?? says.exec(row.resource_zh);
    if (found !== null) return { capacity: count ?? Number(found[1]), capacityPeriod: period };
  }
  return undefined;
}
