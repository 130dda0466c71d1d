import { AUDIENCES, CAPACITY_PERIODS, RESOURCE_KINDS, WORDS } from '@lindan/shared';
import { NameLookup } from '../../tables/name-lookup.js';
import type { TableRow } from '../../tables/read-table.js';
import { readTable } from '../../tables/read-table.js';

const REQUIRED = ['unit', 'title', 'description', 'categories', 'kind'] as const;
const OPTIONAL = [
  'places',
  'audience',
  'capacity',
  'capacity_period',
  'from',
  'until',
  'weekly_hours',
  'booking',
  'contact',
  'orderable',
] as const;

type Column = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number];
export type ResourceRow = TableRow<Column>;

const TITLES: Readonly<Record<string, Column>> = {
  单位: 'unit',
  名称: 'title',
  说明: 'description',
  类别: 'categories',
  类型: 'kind',
  覆盖区域: 'places',
  为了谁: 'audience',
  容量: 'capacity',
  每多久: 'capacity_period',
  开始日期: 'from',
  结束日期: 'until',
  每周时间: 'weekly_hours',
  预约方式: 'booking',
  联系方式: 'contact',
  居民可点: 'orderable',
};

/** @throws BadTable when a column is missing */
export function readResources(table: string): readonly ResourceRow[] {
  return readTable(table, REQUIRED, { optional: OPTIONAL, titles: TITLES, dates: ['from', 'until'] });
}

const LANGUAGES = Object.values(WORDS);

/** The table may name a code by itself or by its word in either language. */
function byWord<Code extends string>(
  codes: readonly Code[],
  wordOf: (words: (typeof LANGUAGES)[number], code: Code) => string,
): NameLookup<Code> {
  return new NameLookup(
    codes.flatMap((code) =>
      [code, ...LANGUAGES.map((words) => wordOf(words, code))].map((word) => [word, code] as const),
    ),
  );
}

export const KIND_BY_WORD = byWord(RESOURCE_KINDS, (words, code) => words.resourceKind[code]);
export const PERIOD_BY_WORD = byWord(CAPACITY_PERIODS, (words, code) => words.capacityPeriod[code]);
export const AUDIENCE_BY_WORD = byWord(AUDIENCES, (words, code) => words.audience[code]);
