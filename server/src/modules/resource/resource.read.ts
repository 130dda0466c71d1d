import { resourceWorkflow } from '@lindan/shared';
import { sql } from 'kysely';
import { allowedActions } from '../../policy/allowed-actions.js';
import { computedMany, jsonText, many, objectMapping, one, value } from '../../read-model/mapping.js';
import { categoryRead, inTreeOrder } from '../category/category.read.js';
import { ownEvents } from '../event/event.read.js';
import { regionRead } from '../region/region.read.js';
import { unitRead } from '../unit/unit.read.js';
import { remaining } from './capacity.js';
import { resourceHistoryVisibleTo, resourcePolicy } from './resource.policy.js';
import { categoriesOf } from './resource-categories.js';

const weeklyHoursRead = objectMapping('WeeklyHours', 'weekly_hours', {});

export const resourceRead = objectMapping('Resource', 'resources', {
  remaining: value((row, reader) => remaining(row, reader.now, reader.timeZone)),
  allowedActions: jsonText((row, reader) => allowedActions(resourcePolicy, row, reader.viewer, reader.now)),
  category: one(() => categoryRead, 'category_code', 'code'),
  categories: computedMany(
    () => categoryRead,
    categoriesOf,
    (child) => sql`${child.col('is_main')} desc, ${inTreeOrder(child)}`,
  ),
  unit: one(() => unitRead, 'unit_id'),
  regions: many(
    () => regionRead,
    (child, row) =>
      sql`${child.col('id')} in (select rr.region_id from resource_regions rr where rr.resource_id = ${row.col('id')})`,
    (child) => sql`${child.col('position')}, ${child.col('id')}`,
  ),
  weeklyHours: computedMany(
    () => weeklyHoursRead,
    (row) => sql`
      select hours.* from jsonb_to_recordset(${row.col('weekly_hours')}) as hours (weekday integer, "from" text, until text)`,
    (child) => sql`${child.col('weekday')}, ${child.col('from')}`,
  ),
  events: ownEvents(resourceWorkflow.noun, (row, reader) => resourceHistoryVisibleTo(row, reader.viewer)),
});
