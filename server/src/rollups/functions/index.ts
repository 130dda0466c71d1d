import { DEADLINES } from './deadline-sql.js';
import { RECOUNT } from './recount.sql.js';
import { DEADLINE_TRIGGERS, DELTA_TRIGGERS } from './row-triggers.sql.js';
import { INSERTED_DEMANDS, UPDATED_ORDERS } from './statement-triggers.sql.js';

/** The functions and triggers of rollups that are made from the list of facts. */
export const ROLLUP_FUNCTIONS = [
  DEADLINES,
  DELTA_TRIGGERS,
  DEADLINE_TRIGGERS,
  INSERTED_DEMANDS,
  UPDATED_ORDERS,
  RECOUNT,
].join('');
