import type { Command } from './command.js';

export const migrateCommand: Command = {
  usage: 'migrate',
  does: 'brings the database up to date; a start does so too',
  run: async ({ services }) => {
    // Opening the services migrates the database and reports it.
    await services();
    return 'The database is up to date.';
  },
};
