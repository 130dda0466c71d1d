import type { Noun } from '@lindan/shared';
import { sql } from 'kysely';
import type { Viewer } from '../../context/viewer.js';
import type { Field, Reader } from '../../read-model/mapping.js';
import { many, objectMapping, part, plainColumn, value } from '../../read-model/mapping.js';
import type { Sql } from '../../sql/fragment.js';
import { all } from '../../sql/fragment.js';
import type { Row } from '../../sql/row.js';
import { rowOf } from '../../sql/row.js';
import { isInScope } from '../demand/demand.policy.js';
import { textFor } from '../demand/free-text.js';

/** In the order of writing. */
export const inSequence = (row: Row) => sql`${row.col('seq')}`;

/** The actor of an event: account holders by name, residents by role only. */
export const actorRead = objectMapping('Actor', 'events', {
  name: value((row) => sql`(select p.name from people p where p.id = ${row.col('actor_id')})`),
  role: plainColumn('actor_role'),
  unit: value((row, reader) => {
    const name = reader.locale === 'en' ? sql`u.name_en` : sql`u.name`;
    return sql`(select ${name} from units u where u.id = ${row.col('actor_unit_id')})`;
  }),
});

/**
 * The internal note for those in scope, else what the resident reads. The history of a demand stands in the claim hall too, and what
 * colleagues say among themselves does not.
 */
function noteFor(event: Row, viewer: Viewer | null): Sql {
  const [internal, forResident] = ['internal', 'for_resident'].map((name) =>
    textFor(viewer, texts.col(name), event.col('demand_id')),
  );
  const inScope = isInScope(noted, viewer);
  if (inScope === undefined) return sql`coalesce(${internal}, ${forResident})`;
  const isOfScope = sql`exists (select from demands ${sql.ref(noted.alias)}
    where ${noted.col('id')} = ${event.col('demand_id')} and ${inScope})`;
  return sql`coalesce(case when ${event.col('demand_id')} is null or ${isOfScope} then ${internal} end, ${forResident})`;
}

const texts = rowOf('x');
const noted = rowOf('noted');

export const eventRead = objectMapping('Event', 'events', {
  action: plainColumn('action'),
  from: plainColumn('from_status'),
  to: plainColumn('to_status'),
  // Two of three events have no text: the commitment saves their look-up.
  note: value(
    (row, { viewer }) => sql`case when ${row.col('commitment')} is not null then (
      select ${noteFor(row, viewer)} from event_texts x where x.event_id = ${row.col('id')}) end`,
  ),
  actor: part(() => actorRead),
});

/** A history that administrators alone read: the one of what they set up. */
export function historyOfSetup(_row: Row, { viewer }: Reader): Sql {
  const isAdministrator = viewer?.memberships.some(({ role }) => role === 'ADMIN') === true;
  return isAdministrator ? sql`true` : sql`false`;
}

/**
 * The field `events` of a noun: the events of the record itself.
 * @param isVisible further conditions on what the reader may see
 */
export function ownEvents(noun: Noun, isVisible?: (row: Row, reader: Reader) => Sql): Field {
  return many(
    () => eventRead,
    (child, row, reader) =>
      all(
        sql`${child.col('subject_id')} = ${row.col('id')}`,
        sql`${child.col('noun')} = ${sql.lit(noun)}`,
        isVisible?.(row, reader),
      ),
    inSequence,
  );
}
