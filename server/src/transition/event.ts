import type { Noun } from '@lindan/shared';
import { sql } from 'kysely';
import type { Sql } from '../sql/fragment.js';
import { insertRow } from '../sql/insert-row.js';
import { NOW } from '../sql/parameter.js';

/** The record that an event tells of, whatever its noun. */
export interface EventSubject {
  readonly noun: Noun;
  readonly id: unknown;
  /** The demand whose history also contains the event. */
  readonly demandId?: unknown;
  /** The order that brought about a demand's event: the event is read by the viewers of that order. */
  readonly throughOrderId?: unknown;
}

/** The texts of an event that people typed. They can be erased; the event stays. */
export interface EventTexts {
  /** For the staff that sees the record, never for the resident. */
  readonly internal?: unknown;
  /** What the resident's page shows. */
  readonly forResident?: unknown;
}

/** What happened, to what, and the actor. Each part is a value or SQL. */
export interface EventRow extends EventTexts {
  /** Where the event has texts, each evaluation must give the same id: the texts refer to it. */
  readonly id: unknown;
  readonly at?: unknown;
  readonly by: { readonly role: unknown; readonly personId: unknown; readonly unitId: unknown };
  readonly action: string;
  readonly from: unknown;
  readonly to: unknown;
  /** JSON of codes and ids. */
  readonly details?: unknown;
  readonly of: EventSubject;
}

/** Writes events in a statement of its own. An event without texts can also end a statement that begins with `with …`. */
export function insertEvent(event: EventRow, from?: Sql): Sql {
  const texts = insertTexts(event, from);
  return sql`${texts === undefined ? sql`` : sql`with event_text as (${texts}) `}${insertFacts(event, from)}`;
}

/**
 * Writes events in the statement that makes the change, as entries of its `with`: neither is there without the other.
 * PostgreSQL allows writing entries only at the top level of a statement.
 * @param from the rows of which they tell
 */
export function eventEntries(event: EventRow, from: Sql): Sql {
  const texts = insertTexts(event, from);
  return sql`${texts === undefined ? sql`` : sql`event_text as (${texts}), `}event as (${insertFacts(event, from)})`;
}

/**
 * The texts lie beside the event with a random salt, and the event keeps a salted commitment to them (functions/events.sql). An
 * event that never has a text pays nothing for this.
 */
function insertTexts(
  { id, internal = null, forResident = null }: EventRow,
  from: Sql = sql``,
): Sql | undefined {
  if (internal === null && forResident === null) return undefined;
  const [first, second] = [internal, forResident].map((text) => sql`${text}::text`);
  const salt = sql`uuid_send(gen_random_uuid())`;
  const row = { eventId: id, internal: first, forResident: second, salt };
  return sql`${insertRow('event_texts', row, from)} where num_nonnulls(${first}, ${second}) > 0
    returning event_id, event_commitment(salt, internal, for_resident) as commitment`;
}

function insertFacts(event: EventRow, from?: Sql): Sql {
  const { id, at = NOW, by, action, to, details = sql`'{}'::json`, of } = event;
  const hasTexts = event.internal != null || event.forResident != null;
  const row = {
    id,
    at,
    noun: sql.lit(of.noun),
    subjectId: of.id,
    demandId: of.demandId ?? null,
    throughOrderId: of.throughOrderId ?? null,
    action: sql.lit(action),
    fromStatus: event.from,
    toStatus: to,
    actorId: by.personId,
    actorRole: by.role,
    actorUnitId: by.unitId,
    details,
    ...(hasTexts && {
      commitment: sql`(select commitment from event_text where event_text.event_id = ${id})`,
    }),
  };
  return insertRow('events', row, from);
}
