import { sql } from 'kysely';
import { column, objectMapping, part, plainColumn, value } from '../../read-model/mapping.js';
import type { Row } from '../../sql/row.js';

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

export const eventRead = objectMapping('Event', 'events', {
  id: column('id'),
  at: column('at'),
  action: plainColumn('action'),
  from: plainColumn('from_status'),
  to: plainColumn('to_status'),
  note: column('note'),
  actor: part(() => actorRead),
});
