import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Viewer } from '../context/viewer.js';
import { NOW } from '../sql/parameter.js';
import type { TestServices } from '../test/harness.js';
import { startServices } from '../test/harness.js';
import { StatementTemplate } from './statement-template.js';

let services: TestServices;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.close());

const viewer = (personId: string): Viewer => ({ personId, account: 'a', name: '甲', memberships: [] });
const EARLY = new Date('2026-03-11T02:00:00.000Z');
const LATE = new Date('2026-03-12T02:00:00.000Z');

describe('a statement that is written once', () => {
  it('is input other values and another moment each time', async () => {
    let written = 0;
    const { kysely } = services.database;
    const statement = new StatementTemplate(['ids'], ({ ids }) => {
      written += 1;
      return sql`select ${ids}::text[] as ids, extract(epoch from ${NOW}::timestamptz)::integer as seconds`;
    });
    const nobody = { viewer: null };
    const first = statement.bind({ ids: ['a'] }, { ...nobody, now: EARLY }, kysely);
    const second = statement.bind({ ids: ['b', 'c'] }, { ...nobody, now: LATE }, kysely);
    expect(written).toBe(1);
    expect(first.values).toEqual([['a'], EARLY]);
    expect(second).toEqual({ text: first.text, values: [['b', 'c'], LATE] });
    const rows = await services.database.execute(second.text, second.values);
    expect(rows).toEqual([{ ids: ['b', 'c'], seconds: LATE.getTime() / 1000 }]);
  });

  it('is written for each viewer, in the same words', () => {
    const statement = new StatementTemplate(
      ['id'],
      ({ id }, who) => sql`select ${who?.personId}::text, ${id}`,
    );
    const boundFor = (who: Viewer) =>
      statement.bind({ id: 'x' }, { viewer: who, now: EARLY }, services.database.kysely);
    const [one, other] = [boundFor(viewer('one')), boundFor(viewer('other'))];
    expect(one.values).toEqual(['one', 'x']);
    expect(other).toEqual({ text: one.text, values: ['other', 'x'] });
  });
});
