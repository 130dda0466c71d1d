import { readFile } from 'node:fs/promises';

import { fill, MATCH_WEIGHTS } from '@lindan/shared';

import type { Match } from '../modules/matching/best-of.js';
import { bestOf } from '../modules/matching/best-of.js';
import { demandWords } from '../modules/matching/demand-words.js';
import type { Rarity } from '../modules/matching/rarity.js';
import { LEAST_RESOURCES, RAREST, rarityFrom } from '../modules/matching/rarity.js';
import type { Candidate, MatchedDemand } from '../modules/matching/resource-parts.js';
import { storedTerms, TITLE_MARK } from '../modules/matching/terms.js';
import { NO_RECORD } from '../modules/matching/unit-record.js';
import { hoursOf } from '../seed/offer-hours.js';
import { capacityOf } from '../seed/offers.js';
import { audienceOf } from '../seed/source-demands.js';
import TEXTS from '../seed/texts.json' with { type: 'json' };
import { listOf } from '../tables/cell-list.js';
import { readTable } from '../tables/read-table.js';

/** An offer of the demonstration, as it is scored. */
export interface DemonstrationOffer extends Candidate {
  readonly id: string;
}

/** What is sought, with the category that a person chose, or without one. */
export interface AskedDemand {
  readonly title: string;
  readonly description: string;
  readonly categoryCode: string | null;
}

const NOW = new Date('2026-03-11T02:00:00Z');
const table = (name: string) => readFile(new URL(`../../data/${name}.tsv`, import.meta.url), 'utf8');

/** Suggestions for texts from the demonstration's offers, scored without a database, all of them at the demand's place. */
export async function demonstrationMatcher(): Promise<
  (sought: AskedDemand) => readonly Match<DemonstrationOffer>[]
> {
  const offers = await demonstrationOffers();
  const rarity = rarityAmong(offers);
  const categories = readTable(await table('taxonomy'), ['code', 'parent']);
  const groupOf = new Map(categories.map(({ code, parent }) => [code, parent === '' ? code : parent]));
  return ({ title, description, categoryCode }) => {
    const group = categoryCode === null ? undefined : groupOf.get(categoryCode);
    const demand: MatchedDemand = {
      title,
      description,
      categoryCode,
      groupCodes: [...groupOf].filter(([, one]) => one === group).map(([code]) => code),
      audience: audienceOf(`${title} ${description}`),
    };
    const words = demandWords(demand, rarity);
    if (words.weights.size === 0) return [];
    const task = { words, now: NOW, timeZone: 'Asia/Shanghai', weights: MATCH_WEIGHTS, first: 10 };
    return bestOf(demand, offers, task);
  };
}

/** As `seed/offers.ts` creates them. */
async function demonstrationOffers(): Promise<readonly DemonstrationOffer[]> {
  const columns = ['id', 'resource_zh', 'category_codes', 'capacity_or_condition_zh'] as const;
  return readTable(await table('resources'), columns).map((row) => {
    const { capacity = null, capacityPeriod = null } = capacityOf(row) ?? {};
    const [title = ''] = row.resource_zh.split(/[：，]/);
    return {
      id: row.id,
      title,
      description: fill(TEXTS.offer, { text: row.resource_zh, terms: row.capacity_or_condition_zh }),
      categoryCodes: listOf(row.category_codes),
      audience: audienceOf(row.resource_zh),
      capacity,
      capacityPeriod,
      remaining: capacity,
      coveredKind: 'CITY',
      weeklyHours: hoursOf(row.capacity_or_condition_zh),
      availableTo: null,
      record: NO_RECORD,
    };
  });
}

/** As `countTerms` counts it. */
function rarityAmong(offers: readonly DemonstrationOffer[]): Rarity {
  const counts = new Map<string, number>();
  for (const { title, description } of offers)
    for (const term of storedTerms(title, description))
      if (!term.startsWith(TITLE_MARK)) counts.set(term, (counts.get(term) ?? 0) + 1);
  const total = Math.max(LEAST_RESOURCES, offers.length);
  const rated = [...counts].map(([term, count]): [string, number] => [
    term,
    count === 1 ? RAREST : Math.min(RAREST, Math.max(0, Math.round(Math.log2(total / count)))),
  ]);
  return rarityFrom(new Map(rated));
}
