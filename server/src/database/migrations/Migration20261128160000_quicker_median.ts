import { Migration } from '@mikro-orm/migrations';

import { QUICKER_MEDIAN } from './counters/quicker-median.sql.js';

/** The median of each unit on a board is found with half the work. */
export class Migration20261128160000_quicker_median extends Migration {
  override up(): void {
    this.addSql(QUICKER_MEDIAN);
  }
}
