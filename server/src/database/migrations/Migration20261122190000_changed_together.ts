import { Migration } from '@mikro-orm/migrations';

import { CHANGED_TOGETHER } from './counters/changed.sql.js';

/** What is kept with orders that change is written for all of a statement at once. */
export class Migration20261122190000_changed_together extends Migration {
  override up(): void {
    for (const part of CHANGED_TOGETHER) this.addSql(part);
  }
}
