import { REBUILT } from './demand-search.sql.js';

const [FUNCTION = ''] = REBUILT.split('select rebuild_demand_search();');

/**
 * The list of what waits to be sorted into the search's index was so short that, when many submit at once, every two hundred and
 * fiftieth of them had to do it. The server sorts it in by itself (`start/housekeeping.ts`), on another processor and in larger
 * portions; searches read through the list meanwhile.
 */
export const LONGER_LIST = [
  FUNCTION.replace('create function', 'create or replace function').replace(
    'gin_pending_list_limit = 1024',
    'gin_pending_list_limit = 8192',
  ),
  'alter index demand_search_terms set (gin_pending_list_limit = 8192)',
];
