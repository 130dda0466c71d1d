import { readFile } from 'node:fs/promises';

import { beforeAll, describe, expect, it } from 'vitest';
import { readSourceDemands } from '../../seed/source-demands.js';
import { readTable } from '../../tables/read-table.js';
import { demonstrationMatcher } from '../../test/demonstration-offers.js';

const COLUMNS = ['title', 'description', 'category_code', 'first', 'verdict', 'reason'] as const;
const JUDGED = new URL('../../../data/judged-suggestions.tsv', import.meta.url);

let match: Awaited<ReturnType<typeof demonstrationMatcher>>;
beforeAll(async () => {
  match = await demonstrationMatcher();
});

const judged = async () => readTable(await readFile(JUDGED, 'utf8'), COLUMNS);

/** A verdict holds for one suggestion: where another comes first, somebody has to judge it and write it into the table. */
describe('the first suggestion for forty demands that were judged by reading', () => {
  it('is the one that was judged', async () => {
    const rows = await judged();
    expect(rows).toHaveLength(40);
    const firsts = rows.map(({ title, description, category_code: categoryCode }) => [
      title,
      match({ title, description, categoryCode })[0]?.candidate.id ?? '',
    ]);
    expect(firsts).toEqual(rows.map(({ title, first }) => [title, first]));
  });

  it('is relevant or plausible in nineteen of twenty, and there for half', async () => {
    const answered = (await judged()).filter(({ first }) => first !== '');
    const good = answered.filter(({ verdict }) => verdict === 'relevant' || verdict === 'plausible');
    expect(answered.every(({ verdict, reason }) => verdict !== '' && reason !== '')).toBe(true);
    expect(answered.length / 40).toBeGreaterThanOrEqual(0.5);
    expect(good.length / answered.length).toBeGreaterThanOrEqual(0.95);
  });
});

describe('the demands of the demonstration', () => {
  it('have a suggestion in more than four of ten, none of which rests on availability', async () => {
    const firsts = (await readSourceDemands()).map(({ title, text: description, categoryCode }) =>
      match({ title, description, categoryCode }),
    );
    const answered = firsts.filter((found) => found.length > 0);
    expect(answered.length / firsts.length).toBeGreaterThan(0.4);
    for (const { parts, added } of answered.flat()) {
      expect(parts.words).toBeGreaterThan(0);
      expect(added.WORDS + added.CATEGORY).toBeGreaterThan(added.COVERAGE + added.AUDIENCE + added.CAPACITY);
    }
  });

  it.each(['', '灯', '🙂🙂🙂', '2026', '<script></script>', '长'.repeat(4_000)])(
    'have none for a text like %.9s',
    (text) => {
      expect(match({ title: text, description: text, categoryCode: '0206' })).toEqual([]);
    },
  );
});
