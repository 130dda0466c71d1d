import { Migration20261122000000_first_city } from './Migration20261122000000_first_city.js';

/** In the order in which they run. Migrations only go forward; a landed one is never edited. */
export const MIGRATIONS = [
  { name: 'Migration20261122000000_first_city', class: Migration20261122000000_first_city },
];
