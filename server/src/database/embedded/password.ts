import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { DataFolder } from './data-folder.js';
import { EmbeddedDatabaseUnavailable } from './errors.js';

/**
 * The password of the embedded server, made once and readable by its owner only. Without it every local user of the
 * machine could connect to 127.0.0.1 and read everything.
 */
export function readOrMakePassword(folder: DataFolder): string {
  if (existsSync(folder.password)) return readFileSync(folder.password, 'utf8').trim();
  if (existsSync(folder.cluster)) {
    throw new EmbeddedDatabaseUnavailable(
      `${folder.password} is missing, and the database in ${folder.cluster} was made with it. Put the file back.`,
    );
  }
  const password = randomBytes(24).toString('base64url');
  const unfinished = `${folder.password}.unfinished`;
  writeFileSync(unfinished, password, { mode: 0o600, flush: true });
  renameSync(unfinished, folder.password);
  return password;
}
