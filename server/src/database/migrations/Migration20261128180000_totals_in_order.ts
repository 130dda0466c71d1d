import { Migration } from '@mikro-orm/migrations';

import { rebuildCounters } from './counters/rebuilding.sql.js';

/**
 * A rebuild writes totals in the order in which they are read: those of a place and a stretch of days lie side by side, in the table and in its
 * index.
 */
export class Migration20261128180000_totals_in_order extends Migration {
  override up(): void {
    const days = ' order by r.place_id, r.figure, r.day, r.key';
    const blocks = ' order by s.place_id, s.block >> (coarse - fine), s.key';
    this.addSql(rebuildCounters('create or replace', days, blocks));
  }
}
