import type { Demonstration } from '../start/demonstration.js';
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD } from './accounts.js';
import { loadDemonstration } from './load-demonstration.js';

/** The demonstration as the start of the server knows it. */
export const DEMONSTRATION: Demonstration = {
  load: loadDemonstration,
  accounts: DEMONSTRATION_ACCOUNTS,
  password: DEMONSTRATION_PASSWORD,
};
