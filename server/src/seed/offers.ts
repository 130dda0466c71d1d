import { readFile } from 'node:fs/promises';

import type { CapacityPeriod, ResourceKind } from '@lindan/shared';
import { fill } from '@lindan/shared';

import { createResource } from '../modules/resource/commands/create-resource.js';
import { publishResource } from '../modules/resource/commands/publish-resource.js';
import { REFERENCE_TABLES } from '../reference/tables.js';
import type { TableRow } from '../tables/read-table.js';
import { listOf, readTable } from '../tables/read-table.js';
import { audienceOf } from './audiences.js';
import type { Cast } from './cast.js';
import type { Stage } from './stage.js';
import TEXTS from './texts.json' with { type: 'json' };

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

/** Units whose offers are for a part of the city only; all others serve the whole of it. */
const STREET_UNITS = ['U49', 'U56'];
const COMMUNITY_UNITS = ['U57', 'U58'];

/** Capacities that stand as a clear number in the text; all others are without limit. */
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
 * Puts the offers that real units have made on the lists of the city's units, by their own liaisons.
 * @returns the ids of the resources by the offers' ids
 */
export async function loadOffers(stage: Stage, cast: Cast): Promise<ReadonlyMap<string, string>> {
  const rows = readTable(await readFile(REFERENCE_TABLES.resources, 'utf8'), COLUMNS);
  const ids = new Map<string, string>();
  for (const row of rows) ids.set(row.id, await offer(stage, cast, row));
  return ids;
}

async function offer(stage: Stage, cast: Cast, row: OfferRow): Promise<string> {
  const unit = cast.unit(row.unit_code);
  const acting = stage.acting(unit.liaison);
  const [categoryCode = ''] = listOf(row.category_codes);
  const [title = ''] = row.resource_zh.split(/[：，]/);
  const id = await createResource(acting, {
    unitId: unit.id,
    title,
    description: fill(TEXTS.offer, { text: row.resource_zh, terms: row.capacity_or_condition_zh }),
    categoryCode,
    kind: KINDS[row.kind] ?? (EXPERTS.test(row.resource_zh) ? 'EXPERTISE' : 'VOLUNTEERS'),
    regionIds: coveredBy(cast, row.unit_code),
    ...capacityOf(row),
    audience: audienceOf(row.resource_zh),
  });
  await publishResource(acting, { id });
  return id;
}

function coveredBy({ places }: Cast, unitCode: string): readonly string[] {
  if (STREET_UNITS.includes(unitCode)) return [places.home.streetId];
  if (COMMUNITY_UNITS.includes(unitCode)) return places.communities.map(({ id }) => id);
  return [places.cityId];
}

/** What a text says about how much there is. */
export function capacityOf(
  row: Pick<OfferRow, 'resource_zh' | 'capacity_or_condition_zh'>,
): { readonly capacity: number; readonly capacityPeriod: CapacityPeriod } | undefined {
  for (const { says, period, count } of CAPACITIES) {
    const found = says.exec(row.capacity_or_condition_zh) ?? says.exec(row.resource_zh);
    if (found !== null) return { capacity: count ?? Number(found[1]), capacityPeriod: period };
  }
  return undefined;
}
