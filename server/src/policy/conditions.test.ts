import type { Workflow } from '@lindan/shared';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';

import type { Viewer } from '../context/viewer.js';
import { rowOf } from '../sql/row.js';
import { setStage } from '../test/stage.js';
import type { Policy } from './allowed-actions.js';
import { allows } from './allowed-actions.js';
import { canBegin } from './step-conditions.js';

const stage = setStage();

type Condition = 'NOT_BY_ITS_AUTHOR';
const workflow: Workflow<'OPEN', 'CHECK', Condition> = {
  noun: 'ORDER',
  initial: 'OPEN',
  begins: 'MAKE',
  statuses: ['OPEN'],
  actions: ['CHECK'],
  ends: [],
  steps: [
    {
      action: 'CHECK',
      from: ['OPEN'],
      to: 'SAME',
      by: [{ role: 'SUPERVISOR', scope: 'REGION' }],
      when: ['NOT_BY_ITS_AUTHOR'],
    },
  ],
  seenBy: [],
};
const policy: Policy<'OPEN', 'CHECK', Condition> = {
  workflow,
  scopes: { REGION: () => sql`true` },
  conditions: {
    NOT_BY_ITS_AUTHOR: (row, _now, viewer) =>
      viewer && sql`${row.col('author_id')} is distinct from ${viewer.personId}`,
  },
};

const viewer = (personId: string): Viewer => ({
  personId,
  account: personId,
  name: personId,
  memberships: [{ role: 'SUPERVISOR', region: null, unit: null }],
});

describe('a condition that asks the viewer', () => {
  it('holds for one viewer and not for another', async () => {
    const now = stage.services.time.now();
    const row = rowOf('r');
    const { rows } = await sql<{ author: boolean; other: boolean; anybody: boolean }>`
      select ${allows(policy, 'CHECK', row, viewer('author'), now)} as author,
        ${allows(policy, 'CHECK', row, viewer('other'), now)} as other,
        ${canBegin(policy, { action: 'CHECK' }, row, now)} as anybody
      from (select 'OPEN' as status, 'author' as author_id) r
    `.execute(stage.services.database.kysely);
    expect(rows).toEqual([{ author: false, other: true, anybody: true }]);
  });
});
