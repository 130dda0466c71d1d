import type { Command } from './command.js';

export const migrateCommand: Command = {
  usage: 'migrate',
  does: 'brings the database up to date; a start does so too',
  run: async ({ services }) => {
    // Opening the services has done it; what was there to do is said by then.
    await services();
    return 'The database is up to date.';
  },
};
