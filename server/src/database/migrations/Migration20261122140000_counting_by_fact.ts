import { Migration } from '@mikro-orm/migrations';

import { COUNTER_CLOCK_SETTING, COUNTER_DIFFERENCES } from './counters/differences.sql.js';

/** The same counts with less work at each change. */
export class Migration20261122140000_counting_by_fact extends Migration {
  override up(): void {
    for (const part of [...COUNTER_DIFFERENCES, COUNTER_CLOCK_SETTING]) this.addSql(part);
  }
}
