import type { Noun } from '@lindan/shared';
import { sql } from 'kysely';

import type { Field } from '../../read-model/mapping.js';
import { column, many, objectMapping, plainColumn } from '../../read-model/mapping.js';
import type { Sql } from '../../sql/fragment.js';
import { all } from '../../sql/fragment.js';
import type { Row } from '../../sql/row.js';
import { freeText } from '../demand/free-text.js';

export const attachmentRead = objectMapping('Attachment', 'files', {
  name: freeText.beside('name', (row) => row.col('demand_id')),
  size: column('bytes'),
  type: plainColumn('type'),
  action: plainColumn('action'),
  at: column('attached_at'),
});

/** In the order in which they came: ids of events follow the time. */
const inSequence = (row: Row): Sql => sql`${row.col('event_id')}, ${row.col('position')}`;

/**
 * The field `attachments` of a noun. The reader sees the record, and so its files.
 * @param belongs the condition on the record that a file hangs on; without it, the row itself
 */
export function ownFiles(
  noun: Noun,
  belongs: (subjectId: Sql, row: Row) => Sql = (subjectId, row) => sql`${subjectId} = ${row.col('id')}`,
): Field {
  return many(
    () => attachmentRead,
    (child, row) => all(belongs(child.col('subject_id'), row), sql`${child.col('noun')} = ${sql.lit(noun)}`),
    inSequence,
  );
}
