import { readFile } from 'node:fs/promises';

import { importCategories } from '../modules/category/commands/import-categories.js';
import { importRegions } from '../modules/region/commands/import-regions.js';
import { importUnits } from '../modules/unit/commands/import-units.js';
import type { Services } from '../services.js';
import { REFERENCE_TABLES } from './tables.js';

/** 恩施市, the city that Lindan comes with. */
export const ENSHI = '422801';

/**
 * Brings in what a city needs before anybody can state a demand: its places, the categories and the units responsible for
 * them. Safe to run again.
 */
export async function loadReferenceData(services: Services): Promise<void> {
  const { divisions, categories, units } = REFERENCE_TABLES;
  await importRegions(services, await readFile(divisions, 'utf8'), ENSHI);
  await importCategories(services, await readFile(categories, 'utf8'));
  await importUnits(services, await readFile(units, 'utf8'));
}
