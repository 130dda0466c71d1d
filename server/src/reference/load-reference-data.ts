import { readFile } from 'node:fs/promises';

import { importRegions } from '../modules/region/commands/import-regions.js';
import type { Services } from '../services.js';
import { REFERENCE_TABLES } from './tables.js';

/** 恩施市, the city that Lindan comes with. */
export const ENSHI = '422801';

/** Brings in what a city needs before anybody can state a demand. Safe to run again. */
export async function loadReferenceData(services: Services): Promise<void> {
  await importRegions(services, await readFile(REFERENCE_TABLES.divisions, 'utf8'), ENSHI);
}
