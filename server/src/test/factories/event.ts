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
    `select action, from_status as "from", to_status as "to", note, actor_id as "actorId", actor_role as role,
       actor_unit_id as "unitId", order_id as "orderId", noun, details, at
     from events where demand_id = $1 order by seq`,
    [demandId],
  );
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}
