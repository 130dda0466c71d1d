import type { RegionKind } from '@lindan/shared';
import { LIMITS } from '@lindan/shared';

import type { TextColumn } from '../../tables/cell-texts.js';
import { textCellProblems } from '../../tables/cell-texts.js';
import type { TableRow } from '../../tables/read-table.js';
import type { TableProblems } from '../../tables/table-problems.js';

export const DIVISION_COLUMNS = ['level', 'code', 'name', 'parentCode', 'areaCode', 'areaName'] as const;
export type DivisionRow = TableRow<(typeof DIVISION_COLUMNS)[number]>;

/** A city, street or community of the national list. */
export interface Division {
  readonly row: number;
  readonly kind: RegionKind;
  readonly code: string;
  readonly name: string;
  readonly parentCode: string | null;
  /** The position within the city: a street precedes its communities. */
  readonly position: number;
}

const NAMES: readonly TextColumn<(typeof DIVISION_COLUMNS)[number]>[] = [
  ['name', LIMITS.placeName, true],
  ['areaName', LIMITS.placeName, true],
];

/** The levels of the national list below the city, with the length of their codes. */
const LEVELS: Readonly<Record<string, { readonly kind: RegionKind; readonly digits: number }>> = {
  street: { kind: 'STREET', digits: 9 },
  village: { kind: 'COMMUNITY', digits: 12 },
};
const CITY_CODE = /^\d{6}$/;

/** The divisions of a table, parents before children. Invalid rows are added to the problems. */
export function divisionsOf(
  rows: readonly DivisionRow[],
  areaCode: string | undefined,
  problems: TableProblems,
): readonly Division[] {
  const wanted = rows.filter((row) => areaCode === undefined || row.areaCode === areaCode);
  if (wanted.length === 0)
    problems.addGeneral(
      areaCode === undefined
        ? { sentence: 'noRows' }
        : { sentence: 'noRowsOfArea', values: { area: areaCode } },
    );
  const divisions = new Map<string, Omit<Division, 'position'>>();
  for (const row of wanted) {
    if (!CITY_CODE.test(row.areaCode))
      problems.add(row, { sentence: 'areaCode', values: { code: row.areaCode } });
    else if (!divisions.has(row.areaCode)) divisions.set(row.areaCode, cityOf(row));
  }
  for (const row of wanted) {
    const division = divisionOf(row, problems);
    if (division === undefined) continue;
    if (divisions.has(row.code)) problems.add(row, { sentence: 'codeTwice', values: { code: row.code } });
    divisions.set(row.code, division);
  }
  for (const { row, parentCode } of divisions.values()) {
    if (parentCode !== null && !divisions.has(parentCode))
      problems.add({ row }, { sentence: 'parentMissing', values: { parent: parentCode } });
  }
  return inOrder([...divisions.values()]);
}

function cityOf(row: DivisionRow): Omit<Division, 'position'> {
  return { row: row.row, kind: 'CITY', code: row.areaCode, name: row.areaName, parentCode: null };
}

function divisionOf(row: DivisionRow, problems: TableProblems): Omit<Division, 'position'> | undefined {
  const level = LEVELS[row.level];
  if (level === undefined) {
    const levels = Object.keys(LEVELS).join(', ');
    problems.add(row, { sentence: 'level', values: { level: row.level, levels } });
    return undefined;
  }
  if (!/^\d+$/.test(row.code) || row.code.length !== level.digits) {
    const values = { code: row.code, level: row.level, digits: level.digits };
    problems.add(row, { sentence: 'codeDigits', values });
  }
  problems.add(row, ...textCellProblems(row, NAMES));
  return { row: row.row, kind: level.kind, code: row.code, name: row.name, parentCode: row.parentCode };
}

/** A national code begins with its parent's code, so the order of codes puts parents first. */
function inOrder(divisions: readonly Omit<Division, 'position'>[]): readonly Division[] {
  const sorted = [...divisions].sort((a, b) => (a.code < b.code ? -1 : 1));
  const numbers = new Map<string, number>();
  return sorted.map((division) => {
    const city = division.code.slice(0, 6);
    const position = numbers.get(city) ?? 0;
    numbers.set(city, position + 1);
    return { ...division, position };
  });
}
