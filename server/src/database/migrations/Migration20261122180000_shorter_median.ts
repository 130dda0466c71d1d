import { Migration } from '@mikro-orm/migrations';

import { SHORTER_MEDIAN } from './counters/shorter-median.sql.js';

/** Boards find the middle of each unit's hours with less work. */
export class Migration20261122180000_shorter_median extends Migration {
  override up(): void {
    this.addSql(SHORTER_MEDIAN);
  }
}
