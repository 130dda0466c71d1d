import { writtenFormSql } from '../../database/written-form-sql.js';
import type { Command } from './command.js';

export const printWrittenFormCommand: Command = {
  usage: 'print-written-form',
  does: 'prints the database function written_form: server/src/database/written-form.sql',
  run: async () => writtenFormSql(),
};
