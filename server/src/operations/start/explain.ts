import { DataFolderInUse, UnsupportedPlatform } from '@lindan/embedded-postgres';
import type { Locale } from '@lindan/shared';

import { isConnectionError } from '../../database/connection-errors.js';
import { BadTable } from '../../tables/table-problems.js';
import { OwnerFailed } from './open-database.js';

/** Errors with a message that is written for the terminal. */
const PLAIN = new Set([
  'AccountTaken',
  'BadConfiguration',
  'BadRows',
  'DeadlinesDiffer',
  'DemonstrationInProduction',
  'EmbeddedPostgresUnavailable',
  'NothingToLearn',
  'OlderDatabase',
  'OtherSecrets',
  'RollupsDiffer',
  'RollupsInOtherTimeZone',
  'RollupsIncomplete',
  'RoleMissing',
  'Undecipherable',
  'WrongUsage',
]);

/**
 * The terminal's message for an error that ends the process.
 * @param setting the setting with the database's address
 */
export function explain(
  error: unknown,
  { setting = 'DATABASE_URL', locale = 'en' }: { readonly setting?: string; readonly locale?: Locale } = {},
): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof OwnerFailed) return explain(error.cause, { setting: 'DATABASE_OWNER_URL', locale });
  if (error instanceof BadTable) return error.inWords(locale);
  if (PLAIN.has(error.name)) return error.message;
  if (error instanceof DataFolderInUse)
    return `${error.message} Stop that one first, or set DATA_DIR to another folder.`;
  if (error instanceof UnsupportedPlatform)
    return `${error.message} Set DATABASE_URL to a PostgreSQL 15 or later.`;
  const { code, message, stack } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') {
    return `Port ${(error as { port?: number }).port} is in use. Stop what uses it, or set PORT to another one.`;
  }
  if (code === 'EACCES')
    return `This user may not do that: ${message}. Set PORT above 1023, or DATA_DIR elsewhere.`;
  if (isConnectionError(error)) return `The database cannot be reached (${message}). Check ${setting}.`;
  // SQLSTATE 28P01 and 3D000 come from the server: a wrong password, or no such database.
  if (code === '28P01' || code === '3D000') return `The database refuses: ${message}. Check ${setting}.`;
  // SQLSTATE 42501: a role without the right, such as the application's role before a pending migration.
  if (code === '42501')
    return `The database refuses: ${message}. Set DATABASE_OWNER_URL to a role that owns the tables.`;
  return stack ?? message;
}
