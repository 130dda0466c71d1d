import { isDatabaseAway } from '../database/away.js';

/** Errors whose message says to the person at the terminal what is wrong and what to do. */
const PLAIN = new Set([
  'AccountTaken',
  'BadConfiguration',
  'BadTable',
  'DataFolderInUse',
  'DemonstrationInProduction',
  'EmbeddedDatabaseUnavailable',
  'OlderDatabase',
  'OtherSecrets',
  'RollupsDiffer',
  'RollupsInOtherTimeZone',
  'RollupsIncomplete',
  'Undecipherable',
  'WrongUsage',
]);

/** What a person at the terminal is told of an error that ends the process. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (PLAIN.has(error.name)) return error.message;
  const { code, message, stack } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') {
    return `Port ${(error as { port?: number }).port} is in use. Stop what uses it, or set PORT to another one.`;
  }
  if (code === 'EACCES')
    return `This user may not do that: ${message}. Set PORT above 1023, or DATA_DIR elsewhere.`;
  if (isDatabaseAway(error)) return `The database cannot be reached (${message}). Check DATABASE_URL.`;
  // 28P01 and 3D000 come from the server itself: a wrong password, no such database.
  if (code === '28P01' || code === '3D000') return `The database refuses: ${message}. Check DATABASE_URL.`;
  return stack ?? message;
}
