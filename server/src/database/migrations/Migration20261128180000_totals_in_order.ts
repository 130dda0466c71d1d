import { Migration } from '@mikro-orm/migrations';

import { rebuildCounters } from './counters/rebuilding.sql.js';

/**
 * A rebuild writes totals in the order in which they are read: those of a place and a stretch of days lie side by side, in the table and in its
 * index.
 */
export class Migration20261128180000_totals_in_order extends Migration {
  override up(): void {
    this.addSql(rebuildCounters('create or replace', true));
  }
}
