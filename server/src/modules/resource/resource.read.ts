import { resourceWorkflow } from '@lindan/shared';
import { sql } from 'kysely';
import { allowedActions } from '../../policy/allowed-actions.js';
import { column, jsonText, many, objectMapping, one, value } from '../../read-model/mapping.js';
import { categoryRead } from '../category/category.read.js';
import { ownEvents } from '../event/event.read.js';
import { regionRead } from '../region/region.read.js';
import { unitRead } from '../unit/unit.read.js';
import { remaining } from './capacity.js';
import { resourceHistoryVisibleTo, resourcePolicy } from './resource.policy.js';

export const resourceRead = objectMapping('Resource', 'resources', {
  id: column('id'),
  version: column('version'),
  status: column('status'),
  title: column('title'),
  description: column('description'),
  kind: column('kind'),
  capacity: column('capacity'),
  capacityPeriod: column('capacity_period'),
  remaining: value((row, reader) => remaining(row, reader.now, reader.timeZone)),
  availableFrom: column('available_from'),
  availableTo: column('available_to'),
  audience: column('audience'),
  createdAt: column('created_at'),
  updatedAt: column('updated_at'),
  isDemonstration: column('is_demonstration'),
  allowedActions: jsonText((row, reader) => allowedActions(resourcePolicy, row, reader.viewer, reader.now)),
  category: one(() => categoryRead, 'category_code', 'code'),
  unit: one(() => unitRead, 'unit_id'),
  regions: many(
    () => regionRead,
    (child, row) =>
      sql`${child.col('id')} in (select rr.region_id from resource_regions rr where rr.resource_id = ${row.col('id')})`,
    (child) => sql`${child.col('position')}, ${child.col('id')}`,
  ),
  events: ownEvents(resourceWorkflow.noun, (row, reader) => resourceHistoryVisibleTo(row, reader.viewer)),
});
