import { Migration } from '@mikro-orm/migrations';

import { BIGRAMS } from './search/bigrams.sql.js';
import { DEMAND_SEARCH, NEWEST } from './search/demand-search.sql.js';
import { SEARCH_DEMANDS } from './search/search-demands.sql.js';

/** Searching demands gets a narrow table and a function of its own: as fast for a rare word as for a common one. */
export class Migration20261122120000_search extends Migration {
  override up(): void {
    for (const part of [BIGRAMS, DEMAND_SEARCH, NEWEST, SEARCH_DEMANDS]) this.addSql(part);
    this.addSql('alter table demands drop column bigrams');
  }
}
