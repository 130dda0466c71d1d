import { sql } from 'kysely';

import { many, objectMapping, one } from '../../read-model/mapping.js';
import { all } from '../../sql/fragment.js';
import { categoryRead } from '../category/category.read.js';
import { orderVisibleTo } from '../order/order.policy.js';
import { orderRead } from '../order/order.read.js';
import { unitRead } from '../unit/unit.read.js';

export const amendmentRead = objectMapping('AmendmentProposal', 'amendment_proposals', {
  category: one(() => categoryRead, 'category_code', 'code'),
  unit: one(() => unitRead, 'unit_id'),
  orders: many(
    () => orderRead,
    (child, row, reader) =>
      all(sql`${child.col('id')} = any(${row.col('order_ids')})`, orderVisibleTo(child, reader.viewer)),
    (child) => sql`${child.col('offered_at')} desc, ${child.col('id')}`,
  ),
});
