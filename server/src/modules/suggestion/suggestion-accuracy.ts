import type { OverrideReason, SuggestionKind } from '@lindan/shared';
import { sql } from 'kysely';

import type { RequestContext } from '../../context/request-context.js';
import type { BoardPlace } from '../board/board-place.js';
import type { Period } from '../board/period.js';
import { OUTCOME } from './choice-outcome.js';

interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

/** How the suggestions of one kind and version did in one month. */
export interface SuggestionAccuracy {
  readonly month: string;
  readonly kind: SuggestionKind;
  /** null: nothing of this kind was shown. */
  readonly modelVersion: string | null;
  readonly dispatches: Share;
  readonly first: Share;
  readonly amongThree: Share;
  readonly overridden: Share;
  readonly toHall: Share;
  readonly reasons: readonly { readonly reason: OverrideReason | null; readonly count: number }[];
  readonly firstReturned: Share;
  readonly otherReturned: Share;
  readonly firstRight: Share;
  readonly otherRight: Share;
}

/**
 * The table of accuracy of a place or of the whole city, newest month first. A choice counts in the month in which it was made, once for each kind:
 * under the version of the first suggestion, or under none where nothing of the kind was shown. Categories count only where some were shown.
 */
export async function suggestionAccuracy(
  { services }: RequestContext,
  place: BoardPlace | undefined,
  { from, to }: Pick<Period, 'from' | 'to'>,
): Promise<readonly SuggestionAccuracy[]> {
  const isThere =
    place === undefined ? sql`true` : sql`${sql.ref(`o.${place.kind.toLowerCase()}_id`)} = ${place.id}`;
  const shown = sql`model_version is not null`;
  const first = sql`taken_rank = 1`;
  const other = sql`taken_rank is distinct from 1 and mode = 'ASSIGNED'`;
  const share = (numerator: typeof shown, denominator: typeof shown) => sql`json_build_object(
    'numerator', count(*) filter (where (${denominator}) and (${numerator})), 'denominator', count(*) filter (where ${denominator}))`;
  const { rows } = await sql<SuggestionAccuracy>`
    with choices as (
      select c.id, to_char(c.at at time zone ${services.config.timeZone}, 'YYYY-MM') as month, c.mode, c.override_reason,
        ${OUTCOME.isNotOurs} as is_not_ours, ${OUTCOME.isRightFirst} as is_right, ${OUTCOME.isOver} as is_over
      from dispatch_choices c join orders o on o.id = c.order_id
      where c.at >= ${from} and c.at < ${to} and ${isThere}
    ), judged as (
      select choices.*, kinds.kind, kinds.position, seen.model_version, seen.taken_rank
      from choices cross join (values ('UNIT', 1), ('RESOURCE', 2), ('CATEGORY', 3)) kinds (kind, position)
      cross join lateral (
        select (array_agg(s.model_version order by s.rank))[1] as model_version, min(s.rank) filter (where s.is_taken) as taken_rank
        from shown_suggestions s where s.choice_id = choices.id and s.kind = kinds.kind
      ) seen
      where kinds.kind <> 'CATEGORY' or seen.model_version is not null
    ), reasons as (
      select month, kind, model_version, json_agg(json_build_object('reason', override_reason, 'count', count)
        order by count desc, override_reason) as list
      from (
        select month, kind, model_version, override_reason, count(*) as count from judged where ${shown} and ${other}
        group by month, kind, model_version, override_reason
      ) counted group by month, kind, model_version
    )
    select j.month, j.kind, j.model_version as "modelVersion",
      json_build_object('numerator', count(*), 'denominator', sum(count(*)) over (partition by j.month, j.kind)) as dispatches,
      ${share(first, shown)} as first, ${share(sql`taken_rank <= 3`, shown)} as "amongThree",
      ${share(other, shown)} as overridden, ${share(sql`taken_rank is distinct from 1 and mode = 'OPEN'`, shown)} as "toHall",
      coalesce((select r.list from reasons r where r.month = j.month and r.kind = j.kind
        and r.model_version = j.model_version), '[]') as reasons,
      ${share(sql`is_not_ours`, first)} as "firstReturned", ${share(sql`is_not_ours`, other)} as "otherReturned",
      ${share(sql`is_right`, sql`${first} and is_over`)} as "firstRight",
      ${share(sql`is_right`, sql`${other} and is_over`)} as "otherRight"
    from judged j group by j.month, j.kind, j.position, j.model_version
    order by j.month desc, j.position, count(*) desc, j.model_version
  `.execute(services.database.kysely);
  return rows;
}
