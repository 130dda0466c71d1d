import type { City } from './city.js';

/** An event as a test compares it. */
export interface WrittenEvent {
  readonly action: string;
  readonly from: string | null;
  readonly to: string;
  readonly note: string | null;
  readonly actorId: string | null;
  readonly role: string;
  readonly unitId: string | null;
  readonly noun: string;
  /** The order that it tells of, or that brought it about. */
  readonly orderId: string | null;
  readonly details: Readonly<Record<string, unknown>>;
  readonly at: Date;
}

/** What has been written about a demand and its orders, oldest first. */
export async function eventsOfDemand(
  { services }: Pick<City, 'services'>,
  demandId: string,
): Promise<WrittenEvent[]> {
  const { rows } = await services.database.pool.query<WrittenEvent>(
    `select action, from_status as "from", to_status as "to", coalesce(internal, for_resident) as note, actor_id as "actorId",
       actor_role as role, actor_unit_id as "unitId", case noun when 'ORDER' then subject_id else through_order_id end as "orderId",
       noun, details, at
     from events left join event_texts on event_id = id where demand_id = $1 order by seq`,
    [demandId],
  );
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}
