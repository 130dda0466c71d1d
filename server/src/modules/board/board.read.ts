import type { ObjectMapping } from '../../read-model/mapping.js';
import { objectMapping } from '../../read-model/mapping.js';
import type { QueryForm } from '../../rollups/parameters.js';
import { byCategory } from './figures/by-category.js';
import { byRegion } from './figures/by-region.js';
import { byUnit } from './figures/by-unit.js';
import { daily } from './figures/daily.js';
import { demandsByStatus } from './figures/demands-by-status.js';
import { ordersByStatus } from './figures/orders-by-status.js';
import { resolutionRate } from './figures/resolution-rate.js';
import { responseRate } from './figures/response-rate.js';
import { returnRate } from './figures/return-rate.js';
import { satisfactionRate } from './figures/satisfaction-rate.js';

const boards = new Map<string, ObjectMapping>();

/** The object mapping of a board, one per form of place and period. */
export function boardRead(form: QueryForm): ObjectMapping {
  const key = JSON.stringify(form);
  const found = boards.get(key);
  if (found !== undefined) return found;
  const fields = {
    demandsByStatus: demandsByStatus(form),
    ordersByStatus: ordersByStatus(form),
    byCategory: byCategory(form),
    byUnit: byUnit(form),
    byRegion: byRegion(form),
    daily: daily(form),
    responseRate: responseRate(form),
    resolutionRate: resolutionRate(form),
    satisfactionRate: satisfactionRate(form),
    returnRate: returnRate(form),
  };
  // Figures of a large city take long to add up.
  const made = objectMapping('Board', 'regions', fields, 'SLOW');
  boards.set(key, made);
  return made;
}
