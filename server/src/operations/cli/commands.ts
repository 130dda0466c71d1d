import type { Command } from './command.js';
import { compareCountersCommand, rebuildCountersCommand } from './counters.js';
import { createAdminCommand } from './create-admin.js';
import { importCategoriesCommand, importRegionsCommand, importUnitsCommand } from './import-commands.js';
import { migrateCommand } from './migrate.js';
import { printSchemaCommand } from './print-schema.js';
import { printWorkflowCommand } from './print-workflow.js';
import { rebuildTermsCommand } from './rebuild-terms.js';
import { rotateKeysCommand } from './rotate-keys.js';

/** Every command by its name. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  migrate: migrateCommand,
  'create-admin': createAdminCommand,
  'import-regions': importRegionsCommand,
  'import-categories': importCategoriesCommand,
  'import-units': importUnitsCommand,
  'rotate-keys': rotateKeysCommand,
  'counters compare': compareCountersCommand,
  'counters rebuild': rebuildCountersCommand,
  'terms rebuild': rebuildTermsCommand,
  'print-schema': printSchemaCommand,
  'print-workflow': printWorkflowCommand,
};
