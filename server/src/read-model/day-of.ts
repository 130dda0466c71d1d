import { dateIn } from '@lindan/shared';
import { sql } from 'kysely';

import type { Sql } from '../sql/fragment.js';
import { derivedFrom } from '../sql/parameter.js';
import type { Reader } from './mapping.js';

/** The day of a read in the time zone of the city. */
export function dayOf({ now, timeZone }: Pick<Reader, 'now' | 'timeZone'>): Sql {
  return sql`${derivedFrom(now, (moment) => dateIn(timeZone, moment))}::date`;
}
