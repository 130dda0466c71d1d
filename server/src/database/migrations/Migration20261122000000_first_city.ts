import { Migration } from '@mikro-orm/migrations';
import { DEMANDS, ORDERS, RESOURCES, SEARCH } from './first-city/lists.sql.js';
import { EVENTS, PEOPLE, PLACES_AND_PARTIES, SERVICE_TABLES } from './first-city/parties.sql.js';

/** Everything that the main loop needs: places, parties, people, the two lists, orders and their events. */
export class Migration20261122000000_first_city extends Migration {
  override up(): void {
    for (const part of [
      PLACES_AND_PARTIES,
      PEOPLE,
      SEARCH,
      RESOURCES,
      DEMANDS,
      ORDERS,
      EVENTS,
      SERVICE_TABLES,
    ]) {
      this.addSql(part);
    }
  }
}
