import { Migration } from '@mikro-orm/migrations';

import { STEPS_IN_ONE } from './counters/steps-in-one.sql.js';

/** The completed orders of a unit by steps of hours are one number, so that a board adds them up at once. */
export class Migration20261128170000_steps_in_one extends Migration {
  override up(): void {
    for (const part of STEPS_IN_ONE) this.addSql(part);
  }
}
