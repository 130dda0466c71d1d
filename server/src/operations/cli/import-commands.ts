import { readFileSync } from 'node:fs';
import { fill } from '@lindan/shared';
import type { Services } from '../../context/services.js';
import { dryRun } from '../../database/dry-run.js';
import { importCatalogue } from '../../modules/catalogue/commands/import-catalogue.js';
import { importPowers } from '../../modules/catalogue/commands/import-powers.js';
import { importCategories } from '../../modules/category/commands/import-categories.js';
import { importRegions } from '../../modules/region/commands/import-regions.js';
import { importResources } from '../../modules/resource/commands/import-resources.js';
import { importUnits } from '../../modules/unit/commands/import-units.js';
import type { Imported } from '../../tables/imported.js';
import { tableText } from '../../tables/table-text.js';
import { SENTENCES } from '../../words/words.js';
import type { Command } from './command.js';
import { required, WrongUsage } from './command.js';

type Import = (services: Services, table: string, area?: string) => Promise<Imported>;

export const importCategoriesCommand: Command = {
  usage: 'import-categories --file FILE [--dry-run]',
  does: 'brings in the category tree from a table',
  options: ['file'],
  flags: ['dry-run'],
  run: importing(importCategories),
};

export const importRegionsCommand: Command = {
  usage: 'import-regions --file FILE [--area CODE] [--dry-run]',
  does: 'brings in a city’s streets and communities from a table of the national divisions',
  options: ['file', 'area'],
  flags: ['dry-run'],
  run: importing(importRegions),
};

export const importUnitsCommand: Command = {
  usage: 'import-units --file FILE [--dry-run]',
  does: 'brings in units, their responsibilities and their pairings',
  options: ['file'],
  flags: ['dry-run'],
  run: importing(importUnits),
};

export const importCatalogueCommand: Command = {
  usage: 'import-catalogue --file FILE [--dry-run]',
  does: 'brings in the dispatch catalogue from a table: whose duty each category is',
  options: ['file'],
  flags: ['dry-run'],
  run: importing(importCatalogue),
};

export const importPowersCommand: Command = {
  usage: 'import-powers --file FILE [--dry-run]',
  does: 'brings in the list of powers handed down to the streets, each with its law',
  options: ['file'],
  flags: ['dry-run'],
  run: importing(importPowers),
};

export const importResourcesCommand: Command = {
  usage: 'import-resources --file FILE [--dry-run]',
  does: 'brings in what units offer from a table; residents see what is new at once',
  options: ['file'],
  flags: ['dry-run'],
  run: importing(importResources),
};

function importing(run: Import): Command['run'] {
  return async ({ services, locale }, values) => {
    const file = required(values, 'file');
    const { text, encoding } = tableText(read(file));
    const opened = await services();
    const isDry = values['dry-run'] !== undefined;
    const bring = (inside: Services) => run(inside, text, values['area']);
    const { added, changed } = isDry
      ? await dryRun(opened.database, (database) => bring({ ...opened, database }))
      : await bring(opened);
    const { imported, wouldImport, guessed } = SENTENCES[locale].table;
    const done = fill(isDry ? wouldImport : imported, { file, added, changed });
    return encoding === 'GB18030' ? `${done} ${guessed}` : done;
  };
}

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new WrongUsage(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}
