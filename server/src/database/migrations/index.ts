import { Migration20261122000000_first_city } from './Migration20261122000000_first_city.js';
import { Migration20261122110000_standing } from './Migration20261122110000_standing.js';
import { Migration20261122120000_search } from './Migration20261122120000_search.js';
import { Migration20261122130000_counters } from './Migration20261122130000_counters.js';
import { Migration20261122140000_counting_by_fact } from './Migration20261122140000_counting_by_fact.js';
import { Migration20261122150000_offers } from './Migration20261122150000_offers.js';
import { Migration20261122160000_search_windows } from './Migration20261122160000_search_windows.js';
import { Migration20261122170000_stated_together } from './Migration20261122170000_stated_together.js';
import { Migration20261122180000_shorter_median } from './Migration20261122180000_shorter_median.js';
import { Migration20261122190000_changed_together } from './Migration20261122190000_changed_together.js';
import { Migration20261128150000_quicker_terms } from './Migration20261128150000_quicker_terms.js';
import { Migration20261128160000_quicker_median } from './Migration20261128160000_quicker_median.js';
import { Migration20261128170000_steps_in_one } from './Migration20261128170000_steps_in_one.js';
import { Migration20261128180000_totals_in_order } from './Migration20261128180000_totals_in_order.js';

/** In the order in which they run. Migrations only go forward; a landed one is never edited. */
export const MIGRATIONS = [
  { name: 'Migration20261122000000_first_city', class: Migration20261122000000_first_city },
  { name: 'Migration20261122110000_standing', class: Migration20261122110000_standing },
  { name: 'Migration20261122120000_search', class: Migration20261122120000_search },
  { name: 'Migration20261122130000_counters', class: Migration20261122130000_counters },
  { name: 'Migration20261122140000_counting_by_fact', class: Migration20261122140000_counting_by_fact },
  { name: 'Migration20261122150000_offers', class: Migration20261122150000_offers },
  { name: 'Migration20261122160000_search_windows', class: Migration20261122160000_search_windows },
  { name: 'Migration20261122170000_stated_together', class: Migration20261122170000_stated_together },
  { name: 'Migration20261122180000_shorter_median', class: Migration20261122180000_shorter_median },
  { name: 'Migration20261122190000_changed_together', class: Migration20261122190000_changed_together },
  { name: 'Migration20261128150000_quicker_terms', class: Migration20261128150000_quicker_terms },
  { name: 'Migration20261128160000_quicker_median', class: Migration20261128160000_quicker_median },
  { name: 'Migration20261128170000_steps_in_one', class: Migration20261128170000_steps_in_one },
  { name: 'Migration20261128180000_totals_in_order', class: Migration20261128180000_totals_in_order },
];
