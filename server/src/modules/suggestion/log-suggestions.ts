import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import { newId } from '../../sql/id.js';
import type { ShownSuggestion, SuggestionsSeen } from './shown-suggestion.js';

/** The choice of a unit, or of the claim hall, for an order. */
interface Choice {
  readonly orderId: string;
  readonly action: 'DISPATCH' | 'REASSIGN' | 'ASSIGN';
  readonly at: Date;
}

/**
 * Logs what was shown at a choice, and what of it was taken, in the transaction of the choice. It runs once the order is as it was
 * chosen, since the order says what was taken. A suggestion of something that does not exist is left out: a dispatch is not refused
 * for its log, and a made-up id tells nothing.
 */
export async function logSuggestions(
  em: SqlEntityManager,
  { orderId, action, at }: Choice,
  { suggestions, overrideReason }: SuggestionsSeen,
): Promise<void> {
  if (suggestions == null) return;
  const shown = JSON.stringify(suggestions.map(asRow));
  await sql`
    with choice as (
      insert into dispatch_choices (id, order_id, action, mode, at, override_reason)
      select ${newId()}::uuid, o.id, ${action}, o.mode, ${at}, ${overrideReason ?? null} from orders o where o.id = ${orderId}
      returning id, order_id
    )
    insert into shown_suggestions (choice_id, kind, rank, unit_id, resource_id, category_code, model_version, is_taken)
    select choice.id, s.kind, s.rank, u.id, r.id, c.code, s.model_version,
      coalesce(u.id = o.unit_id or r.id = o.resource_id or c.code = o.category_code, false)
    from choice join orders o on o.id = choice.order_id
    cross join jsonb_to_recordset(${shown}::jsonb)
      s (kind text, rank smallint, unit_id uuid, resource_id uuid, category_code text, model_version text)
    left join units u on u.id = s.unit_id
    left join resources r on r.id = s.resource_id
    left join categories c on c.code = s.category_code
    where num_nonnulls(u.id, r.id, c.code) = 1
  `.execute(em.getKysely<unknown>());
}

function asRow({ kind, id, rank, modelVersion }: ShownSuggestion): object {
  const named = { UNIT: 'unit_id', RESOURCE: 'resource_id', CATEGORY: 'category_code' }[kind];
  return { kind, rank, model_version: modelVersion, [named]: id };
}
