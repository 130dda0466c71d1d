import { readFile } from 'node:fs/promises';

import type { Audience, DemandKind, Urgency } from '@lindan/shared';

import { REFERENCE_TABLES } from '../reference/tables.js';
import { readTable } from '../tables/read-table.js';
import { audienceOf } from './audiences.js';

/** A demand as residents have really voiced it, with our judgement of it. */
export interface SpokenDemand {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly categoryCode: string;
  readonly kind: Exclude<DemandKind, 'SERVICE_ORDER'>;
  readonly urgency: Urgency;
  readonly audience: readonly Audience[];
  /** The unit whose matter it is. */
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

/** What the table calls them; questions are stated as issues. */
const KINDS: Readonly<Record<string, SpokenDemand['kind']>> = {
  微心愿: 'WISH',
  建议: 'SUGGESTION',
  民生项目: 'SUGGESTION',
};
const URGENT = '高';

export async function readSpokenDemands(): Promise<readonly SpokenDemand[]> {
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

/** A first clause that says enough by itself is the title; else the whole sentence. */
function titleOf(sentence: string): string {
  const [clause = ''] = sentence.split('，');
  return [...clause].length >= 8 ? clause : sentence;
}
