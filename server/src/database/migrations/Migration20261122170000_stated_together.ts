import { Migration } from '@mikro-orm/migrations';

import { STATED_TOGETHER } from './counters/stated.sql.js';
import { LONGER_LIST } from './search/longer-list.sql.js';

/** What is kept with new demands is written for all of a statement at once, and sorted in by nobody who waits for an answer. */
export class Migration20261122170000_stated_together extends Migration {
  override up(): void {
    for (const part of [...STATED_TOGETHER, ...LONGER_LIST]) this.addSql(part);
  }
}
