import { readFile } from 'node:fs/promises';
import type { Audience, DemandKind, Urgency } from '@lindan/shared';
import { readTable } from '../tables/read-table.js';
import { REFERENCE_TABLES } from './load-reference-data.js';

/** A real demand of residents from the shipped table, with its classification. */
export interface SourceDemand {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly categoryCode: string;
  readonly kind: Exclude<DemandKind, 'SERVICE_ORDER'>;
  readonly urgency: Urgency;
  readonly audience: readonly Audience[];
  /** The responsible unit. */
  readonly unitCode: string;
}

const COLUMNS = [
  'id',
  'demand_zh',
  'category_code',
  'type',
  'group_zh',
  'urgency',
  'suggested_unit',
] as const;

/** Kinds by the table's words. All other types, such as questions, become issues. */
const KINDS: Readonly<Record<string, SourceDemand['kind']>> = {
  微心愿: 'WISH',
  建议: 'SUGGESTION',
  民生项目: 'SUGGESTION',
};
const URGENT = '高';

export async function readSourceDemands(): Promise<readonly SourceDemand[]> {
  const rows = readTable(await readFile(REFERENCE_TABLES.demands, 'utf8'), COLUMNS);
  return rows.map((row) => ({
    id: row.id,
    title: titleOf(row.demand_zh),
    text: `${row.demand_zh}。`,
    categoryCode: row.category_code,
    kind: KINDS[row.type] ?? 'ISSUE',
    urgency: row.urgency === URGENT ? 'URGENT' : 'NORMAL',
    audience: audienceOf(row.group_zh),
    unitCode: row.suggested_unit,
  }));
}

/** The title is the first clause if it has at least eight characters; otherwise the whole sentence. */
function titleOf(sentence: string): string {
  const [clause = ''] = sentence.split('，');
  return [...clause].length >= 8 ? clause : sentence;
}

/** Audiences by keywords of a text. */
const SIGNS: readonly (readonly [RegExp, Audience])[] = [
  [/老人|长者|老年|助老|卧床|血压/, 'ELDERLY'],
  [/残|辅具|无障碍|轮椅/, 'DISABLED'],
  [/儿童|少年|学生|课堂|托管|支教/, 'CHILDREN'],
  [/家长|亲子/, 'PARENTS'],
  [/业主|物业/, 'HOMEOWNERS'],
  [/有车|车位|停车|充电桩/, 'MOTORISTS'],
  [/职工|农民工|就业|岗位|骑手|技能/, 'WORKERS'],
  [/商户/, 'MERCHANTS'],
  [/军人|退役|优待证/, 'VETERANS'],
];

export function audienceOf(text: string): readonly Audience[] {
  return SIGNS.filter(([sign]) => sign.test(text)).map(([, audience]) => audience);
}
