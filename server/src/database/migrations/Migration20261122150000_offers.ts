import { Migration } from '@mikro-orm/migrations';

import { OFFERED } from './offers/offers.sql.js';

/** What is on offer in each place, found by an index, so that the best for a demand are found without looking at all. */
export class Migration20261122150000_offers extends Migration {
  override up(): void {
    this.addSql(OFFERED);
  }
}
