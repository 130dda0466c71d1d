import type { Urgency } from '@lindan/shared';
import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import { BadInput } from '../../../refusal.js';
import { StepRunner } from '../../../transition/step-runner.js';
import { demandLife } from '../demand.life.js';

/** What leads to the list, from the end of the screening chain or at once. */
const onTheList = (action: 'LIST' | 'ACCEPT') =>
  new StepRunner(demandLife, {
    action,
    input: { categoryCode: 'text', urgency: 'text' },
    remembers: ['category_code', 'urgency'],
    sets: (demand, { categoryCode, urgency }) => ({
      // An unknown code leaves the category as it is, and is refused by what follows.
      category_code: sql`coalesce((select c.code from categories c where c.code = ${categoryCode}), ${demand.col('category_code')})`,
      urgency: sql`coalesce(${urgency}, ${demand.col('urgency')})`,
      wished_urgency: sql`case when ${urgency} is null then ${demand.col('wished_urgency')} end`,
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

const list = onTheList('LIST');
const accept = onTheList('ACCEPT');

export interface Listing {
  readonly id: string;
  readonly categoryCode?: string | null;
  readonly urgency?: Urgency | null;
  readonly version?: number | null;
}

/** On the demand list, with the category and urgency that decide who is eligible and by when. */
export async function listDemand(acting: Acting, input: Listing): Promise<void> {
  await list.take(acting, attemptOf(input));
}

/** The fast lane: the community takes a demand on the list from any state of the screening chain. */
export async function acceptDemand(acting: Acting, input: Listing): Promise<void> {
  await accept.take(acting, attemptOf(input));
}

function attemptOf({ id, version, categoryCode = null, urgency = null }: Listing) {
  return { id, version, values: { categoryCode, urgency } };
}
