import { Migration } from '@mikro-orm/migrations';

import { COUNTER_FACTS } from './counters/facts.sql.js';
import { COUNTER_REBUILDING } from './counters/rebuilding.sql.js';
import { COUNTER_RECOUNT } from './counters/recount.sql.js';
import { COUNTER_ARITHMETIC, COUNTER_TABLES } from './counters/tables.sql.js';
import { COUNTER_CLOCKS, COUNTER_INDEXES, COUNTER_TRIGGERS } from './counters/triggers.sql.js';

/** Figures are counted with every change. A city that has rows already is counted by the next start. */
export class Migration20261122130000_counters extends Migration {
  override up(): void {
    for (const part of [
      COUNTER_TABLES,
      COUNTER_ARITHMETIC,
      COUNTER_FACTS,
      COUNTER_TRIGGERS,
      COUNTER_CLOCKS,
      COUNTER_RECOUNT,
      COUNTER_REBUILDING,
      COUNTER_INDEXES,
    ]) {
      this.addSql(part);
    }
  }
}
