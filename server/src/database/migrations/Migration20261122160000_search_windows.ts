import { Migration } from '@mikro-orm/migrations';

import { DENSER_WINDOWS } from './search/denser-windows.sql.js';

/** A search looks as far as it has to, by how often its words were found so far. */
export class Migration20261122160000_search_windows extends Migration {
  override up(): void {
    for (const part of DENSER_WINDOWS) this.addSql(part);
  }
}
