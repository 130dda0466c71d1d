import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Services } from '../context/services.js';
import { importCatalogue } from '../modules/catalogue/commands/import-catalogue.js';
import { importCategories } from '../modules/category/commands/import-categories.js';
import { importRegions } from '../modules/region/commands/import-regions.js';
import { importUnits } from '../modules/unit/commands/import-units.js';

const file = (name: string): string => fileURLToPath(new URL(`../../data/${name}.tsv`, import.meta.url));

/** The files of the tables shipped with Lindan. */
export const REFERENCE_TABLES = {
  divisions: file('divisions'),
  units: file('units'),
  categories: file('taxonomy'),
  catalogue: file('catalogue'),
  resources: file('resources'),
  demands: file('demands'),
} as const;

/** The code of 恩施市, the city whose reference data is shipped. */
export const ENSHI = '422801';

/**
 * Imports the reference data that submissions require: regions, categories, units and the dispatch catalogue. Idempotent.
 */
export async function loadReferenceData(services: Services): Promise<void> {
  const { divisions, categories, units, catalogue } = REFERENCE_TABLES;
  await importRegions(services, await readFile(divisions, 'utf8'), ENSHI);
  await importCategories(services, await readFile(categories, 'utf8'));
  await importUnits(services, await readFile(units, 'utf8'));
  await importCatalogue(services, await readFile(catalogue, 'utf8'));
}
