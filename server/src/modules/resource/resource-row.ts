import {
  CAPACITY_PERIODS,
  isBlank,
  LIMITS,
  RESOURCE_KINDS,
  sortedHours,
  weeklyHoursProblems,
} from '@lindan/shared';
import { listOf } from '../../tables/cell-list.js';
import type { TextColumn } from '../../tables/cell-texts.js';
import { textCellProblems } from '../../tables/cell-texts.js';
import type { NameLookup } from '../../tables/name-lookup.js';
import { dateProblems } from '../../tables/table-date.js';
import { wholeNumber } from '../../tables/table-number.js';
import type { TableProblem } from '../../tables/table-problems.js';
import { choices } from '../../tables/table-problems.js';
import { TRUTHS } from '../../tables/table-words.js';
import { placeName } from '../region/official-name.js';
import type { ResourceContent } from './add-resource.js';
import { hoursInCell } from './hours-cell.js';
import type { ResourceRow } from './resource-table.js';
import { AUDIENCE_BY_WORD, KIND_BY_WORD, PERIOD_BY_WORD } from './resource-table.js';

/** What the cells of a table refer to. */
export interface KnownNames {
  readonly categories: ReadonlySet<string>;
  /** By code, name and short name. */
  readonly units: NameLookup<string>;
  /** By code, and by a name that only one place has. */
  readonly places: NameLookup<string>;
  /** Covered by a row without places; nothing where there is not exactly one city. */
  readonly cityId: string | undefined;
}

const KIND_CHOICES = choices(RESOURCE_KINDS, (words, kind) => words.resourceKind[kind]);
const PERIOD_CHOICES = choices(CAPACITY_PERIODS, (words, period) => words.capacityPeriod[period]);

const TEXTS: readonly TextColumn<Exclude<keyof ResourceRow, 'row'>>[] = [
  ['title', LIMITS.title, true],
  ['description', LIMITS.text, true],
  ['booking', LIMITS.text, false],
  ['contact', LIMITS.title, false],
];

/** The problems of a row, each with the title of its column. */
export function problemsOf(row: ResourceRow, known: KnownNames): readonly TableProblem[] {
  const problems = [...textCellProblems(row, TEXTS)];
  const refuse = (
    column: keyof ResourceRow,
    sentence: TableProblem['sentence'],
    values: NonNullable<TableProblem['values']> = {},
  ) => problems.push({ column, sentence, values });
  const refuseUnknown = (
    column: keyof ResourceRow,
    names: readonly string[],
    found: { has(name: string): boolean },
  ) => {
    const unknown = names.filter((name) => !found.has(name));
    if (unknown.length > 0) refuse(column, 'unknown', { names: unknown.join('", "') });
  };
  const places = placesOf(row, known);
  const categories = listOf(row.categories, known.categories);
  refuseUnknown('unit', [row.unit], known.units);
  refuseUnknown('categories', categories, known.categories);
  if (categories.length === 0) refuse('categories', 'empty');
  if (categories.length > LIMITS.resourceCategories + 1)
    refuse('categories', 'listsTooMany', { max: LIMITS.resourceCategories + 1 });
  if (!KIND_BY_WORD.has(row.kind)) refuse('kind', 'noneOf', { cell: row.kind, choices: KIND_CHOICES });
  refuseUnknown('places', places, known.places);
  if (places.length === 0 && known.cityId === undefined) refuse('places', 'notOneCity');
  if (places.length > LIMITS.resourceRegions)
    refuse('places', 'listsTooMany', { max: LIMITS.resourceRegions });
  refuseUnknown('audience', listOf(row.audience, AUDIENCE_BY_WORD), AUDIENCE_BY_WORD);
  if (row.capacity !== '' && !isCapacity(row.capacity))
    refuse('capacity', 'capacity', { cell: row.capacity, max: LIMITS.capacity });
  if (row.capacity_period !== '' && !PERIOD_BY_WORD.has(row.capacity_period))
    refuse('capacity_period', 'noneOf', { cell: row.capacity_period, choices: PERIOD_CHOICES });
  if (isBlank(row.capacity) !== isBlank(row.capacity_period)) refuse('capacity_period', 'capacityAndPeriod');
  problems.push(...dateProblems('from', row.from), ...dateProblems('until', row.until));
  if (row.from !== '' && row.until !== '' && row.until < row.from) refuse('until', 'endsBefore');
  const hours = hoursInCell(row.weekly_hours);
  if (hours === undefined) refuse('weekly_hours', 'noHours', { cell: row.weekly_hours });
  else if (hours.length > LIMITS.weeklyHours)
    refuse('weekly_hours', 'listsTooMany', { max: LIMITS.weeklyHours });
  else if (Object.keys(weeklyHoursProblems(hours)).length > 0) refuse('weekly_hours', 'badHours');
  if (row.orderable !== '' && !TRUTHS.has(row.orderable))
    refuse('orderable', 'yesOrNo', { cell: row.orderable });
  return problems;
}

/** A committee stands for its place. */
function placesOf(row: ResourceRow, { places }: KnownNames): readonly string[] {
  const isPlace = { has: (name: string) => places.has(placeName(name)) };
  return listOf(row.places, isPlace).map(placeName);
}

function isCapacity(cell: string): boolean {
  const number = wholeNumber(cell);
  return number !== undefined && number <= LIMITS.capacity;
}

/** What a row without problems says. */
export function contentOf(row: ResourceRow, known: KnownNames): ResourceContent {
  const { units, places, cityId = '' } = known;
  const [categoryCode = '', ...categoryCodes] = listOf(row.categories, known.categories);
  const named = placesOf(row, known).map((name) => places.get(name) ?? '');
  return {
    unitId: units.get(row.unit) ?? '',
    title: row.title,
    description: row.description,
    categoryCode,
    categoryCodes,
    kind: KIND_BY_WORD.get(row.kind) ?? 'SERVICE',
    regionIds: named.length === 0 ? [cityId] : named,
    capacity: wholeNumber(row.capacity) ?? null,
    capacityPeriod: PERIOD_BY_WORD.get(row.capacity_period) ?? null,
    availableFrom: row.from || null,
    availableTo: row.until || null,
    audience: listOf(row.audience, AUDIENCE_BY_WORD).flatMap((word) => AUDIENCE_BY_WORD.get(word) ?? []),
    weeklyHours: sortedHours(hoursInCell(row.weekly_hours) ?? []),
    booking: row.booking || null,
    contact: row.contact || null,
    isOrderable: TRUTHS.get(row.orderable) ?? true,
  };
}
