import type { Command } from './command.js';
import { createAdminCommand } from './create-admin.js';
import { deadlinesInYearCommand, moveDeadlinesCommand } from './deadlines-in-year.js';
import { evaluateCategoriesCommand, evaluateDemonstrationCommand, evaluateUnitsCommand } from './evaluate.js';
import { evaluateLookAlikesCommand } from './evaluate-look-alikes.js';
import { fitMatchWeightsCommand } from './fit-match-weights.js';
import {
  importCatalogueCommand,
  importCategoriesCommand,
  importPowersCommand,
  importRegionsCommand,
  importResourcesCommand,
  importUnitsCommand,
} from './import-commands.js';
import { migrateCommand } from './migrate.js';
import { printDatabaseSchemaCommand } from './print-database-schema.js';
import { printSchemaCommand } from './print-schema.js';
import { printWorkflowCommand } from './print-workflow.js';
import { printWrittenFormCommand } from './print-written-form.js';
import { rebuildTermsCommand } from './rebuild-terms.js';
import { compareRollupsCommand, rebuildRollupsCommand } from './rollups.js';
import { rotateKeysCommand } from './rotate-keys.js';
import { trainMatchingCommand } from './train-matching.js';
import { verifyDeadlinesCommand } from './verify-deadlines.js';

/** The commands by name. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  migrate: migrateCommand,
  'create-admin': createAdminCommand,
  'import-regions': importRegionsCommand,
  'import-categories': importCategoriesCommand,
  'import-units': importUnitsCommand,
  'import-catalogue': importCatalogueCommand,
  'import-powers': importPowersCommand,
  'import-resources': importResourcesCommand,
  'rotate-keys': rotateKeysCommand,
  'rollups compare': compareRollupsCommand,
  'rollups rebuild': rebuildRollupsCommand,
  'deadlines verify': verifyDeadlinesCommand,
  'deadlines year': deadlinesInYearCommand,
  'deadlines move': moveDeadlinesCommand,
  'terms rebuild': rebuildTermsCommand,
  'train-matching': trainMatchingCommand,
  'evaluate categories': evaluateCategoriesCommand,
  'evaluate units': evaluateUnitsCommand,
  'evaluate demonstration': evaluateDemonstrationCommand,
  'fit-match-weights': fitMatchWeightsCommand,
  'evaluate look-alikes': evaluateLookAlikesCommand,
  'print-schema': printSchemaCommand,
  'print-database-schema': printDatabaseSchemaCommand,
  'print-workflow': printWorkflowCommand,
  'print-written-form': printWrittenFormCommand,
};
