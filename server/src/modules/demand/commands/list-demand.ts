import type { Urgency } from '@lindan/shared';
import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import { BadInput } from '../../../refusal.js';
import { StepRunner } from '../../../transition/step-runner.js';
import { demandLife } from '../demand.life.js';

const list = new StepRunner(demandLife, {
  action: 'LIST',
  input: { categoryCode: 'text', urgency: 'text' },
  remembers: ['category_code', 'urgency'],
  sets: (demand, { categoryCode, urgency }) => ({
    // An unknown code leaves the category as it is, and is refused by what follows.
    category_code: sql`coalesce((select c.code from categories c where c.code = ${categoryCode}), ${demand.col('category_code')})`,
    urgency: sql`coalesce(${urgency}, ${demand.col('urgency')})`,
  }),
  event: (demand) => ({
    details: {
      before: sql`json_build_object('categoryCode', ${demand.col('before_category_code')}, 'urgency', ${demand.col('before_urgency')})`,
      categoryCode: demand.col('category_code'),
      urgency: demand.col('urgency'),
    },
  }),
  follows: async (_em, _acting, demand, { categoryCode }) => {
    if (categoryCode != null && categoryCode !== demand['category_code'])
      throw new BadInput({ categoryCode: { problem: 'unknown' } });
  },
});

/** On the demand list, with the category and urgency that decide who is eligible and by when. */
export async function listDemand(
  acting: Acting,
  input: {
    readonly id: string;
    readonly categoryCode?: string | null;
    readonly urgency?: Urgency | null;
    readonly version?: number | null;
  },
): Promise<void> {
  const { id, version, categoryCode = null, urgency = null } = input;
  await list.take(acting, { id, version, values: { categoryCode, urgency } });
}
