import { describeSchema } from '../../database/describe-schema.js';
import type { Command } from './command.js';

export const printDatabaseSchemaCommand: Command = {
  usage: 'print-database-schema',
  does: 'prints the tables, functions and triggers of the database, from its catalogue: schema.sql',
  run: async ({ services }) => describeSchema((await services()).database.kysely),
};
