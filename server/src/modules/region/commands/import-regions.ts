import type { RegionKind } from '@lindan/shared';
import { ORDERING_REGION_KINDS } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Services } from '../../../context/services.js';
import { newId } from '../../../sql/id.js';
import type { Imported } from '../../../tables/imported.js';
import { countChanges } from '../../../tables/imported.js';
import { readTable } from '../../../tables/read-table.js';
import { choices, TableProblems } from '../../../tables/table-problems.js';
import type { Division } from '../divisions.js';
import { DIVISION_COLUMNS, divisionsOf } from '../divisions.js';
import { placeName } from '../official-name.js';
import { newPlaceCode } from '../place-code.js';
import { Region } from '../region.entity.js';

/**
 * Imports a city's streets and communities from a table of the national divisions. Idempotent: a later table renames and
 * adds, and removes nothing.
 * @param areaCode only this city of the table; every city when absent
 * @throws BadTable with every problem and its row, before anything is changed
 */
export async function importRegions(services: Services, table: string, areaCode?: string): Promise<Imported> {
  const problems = new TableProblems();
  const divisions = divisionsOf(readTable(table, DIVISION_COLUMNS), areaCode, problems);
  problems.throwIfAny();
  return services.database.transaction(async (em) => {
    const byCode = await regionsByCode(em, divisions);
    for (const division of divisions) {
      const region = byCode.get(division.code);
      if (region === undefined) byCode.set(division.code, add(em, division, byCode));
      else change(region, division, problems);
    }
    problems.throwIfAny();
    return countChanges(em);
  });
}

async function regionsByCode(
  em: SqlEntityManager,
  divisions: readonly Division[],
): Promise<Map<string, Region>> {
  const found = await em.find(Region, { code: { $in: divisions.map(({ code }) => code) } });
  return new Map(found.flatMap((region) => (region.code === null ? [] : [[region.code, region]])));
}

function add(em: SqlEntityManager, division: Division, byCode: ReadonlyMap<string, Region>): Region {
  const id = newId();
  const parent = division.parentCode === null ? undefined : byCode.get(division.parentCode);
  const itself = (kind: RegionKind) => (division.kind === kind ? id : null);
  const takesOrders = ORDERING_REGION_KINDS.includes(division.kind);
  return em.create(Region, {
    id,
    kind: division.kind,
    code: division.code,
    name: placeName(division.name),
    parentId: parent?.id ?? null,
    cityId: parent?.cityId ?? id,
    streetId: parent?.streetId ?? itself('STREET'),
    communityId: itself('COMMUNITY'),
    gridId: null,
    buildingId: null,
    takesOrders,
    placeCode: takesOrders ? newPlaceCode() : null,
    position: division.position,
    isDemonstration: false,
  });
}

function change(region: Region, division: Division, problems: TableProblems): void {
  if (region.kind !== division.kind) {
    const wordOf = (kind: RegionKind) => choices([kind], (words, code) => words.regionKind[code]);
    const values = { code: division.code, before: wordOf(region.kind), after: wordOf(division.kind) };
    problems.add(division, { sentence: 'kindChanges', values });
  }
  // A closed place keeps what it was; its code stays its own, so it is not added a second time.
  if (region.closedIntoId !== null) return;
  region.name = placeName(division.name);
  region.position = division.position;
}
