import type { Noun } from '../../reading/noun.js';
import { noun } from '../../reading/noun.js';
import type { Counted } from './counted.js';
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

/** A place in figures: a noun of its own for each place and period. */
export function boardRead(counted: Counted): Noun {
  return noun('Board', 'regions', {
    demandsByStatus: demandsByStatus(counted),
    ordersByStatus: ordersByStatus(counted),
    byCategory: byCategory(counted),
    byUnit: byUnit(counted),
    byRegion: byRegion(counted),
    daily: daily(counted),
    responseRate: responseRate(counted),
    resolutionRate: resolutionRate(counted),
    satisfactionRate: satisfactionRate(counted),
    returnRate: returnRate(counted),
  });
}
