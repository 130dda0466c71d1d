import { sql } from 'kysely';

import type { RequestContext } from '../../../context/request-context.js';
import { demandWords } from '../../matching/demand-words.js';
import type { SoughtDemand } from '../../matching/matched-demand.js';
import { soughtByIds } from '../../matching/matched-demand.js';
import { shownCandidates } from '../../matching/resource-candidates.js';
import { partsFor } from '../../matching/resource-parts.js';
import { rarityOf } from '../../matching/term-rarities.js';
import { OUTCOME } from '../choice-outcome.js';
import type { Decision } from './decision.js';

/** The newest; they take some seconds to fit. */
const MOST_DECISIONS = 2000;

interface Logged {
  readonly id: string;
  readonly demandId: string;
  /** The resource that was taken, unless it came back as "not ours". */
  readonly takenId: string | null;
  readonly shownIds: readonly string[];
}

/**
 * The newest logged choices that took a resource that was shown. Choices that took none say nothing of the order of resources. The
 * parts are measured on resources, records and capacity of today.
 */
export async function loadDecisions(
  context: Pick<RequestContext, 'services' | 'now'>,
): Promise<readonly Decision[]> {
  const { database, config } = context.services;
  const { rows } = await sql<Logged>`
    select c.id, o.demand_id as "demandId", array_agg(s.resource_id order by s.rank) as "shownIds",
      (array_agg(s.resource_id) filter (where s.is_taken and not (${OUTCOME.isNotOurs})))[1] as "takenId"
    from dispatch_choices c join orders o on o.id = c.order_id
    join shown_suggestions s on s.choice_id = c.id and s.kind = 'RESOURCE'
    group by c.id, o.demand_id having bool_or(s.is_taken) and count(*) > 1
    order by c.id desc limit ${sql.lit(MOST_DECISIONS)}
  `.execute(database.kysely);
  const demands = await soughtByIds(database, [...new Set(rows.map(({ demandId }) => demandId))]);
  const byId = new Map(demands.map((demand) => [demand.id, demand]));
  const rarity = await rarityOf(database);
  const moment = { now: context.now, timeZone: config.timeZone };
  const decisions: Decision[] = [];
  for (const logged of rows) {
    const demand = byId.get(logged.demandId);
    if (demand === undefined) continue;
    decisions.push(await decisionOf(logged, demand));
  }
  return decisions;

  async function decisionOf({ id, shownIds, takenId }: Logged, demand: SoughtDemand): Promise<Decision> {
    const partsOf = partsFor(demand, { ...moment, words: demandWords(demand, rarity) });
    const candidates = await shownCandidates(context, demand, shownIds);
    return {
      id,
      shown: candidates.map((candidate) => ({
        parts: partsOf(candidate),
        isTaken: candidate.id === takenId,
      })),
    };
  }
}
