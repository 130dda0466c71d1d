import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Secrets } from './secrets.js';
import { readSecrets, writeSecrets } from './secrets.js';

/**
 * The secrets of an installation without configured ones: generated at the first start and kept in its data folder,
 * readable by its owner only. For trials; production sets them in the environment.
 */
export function readOrMakeSecrets(dataDir: string): Secrets {
  const path = join(dataDir, 'secrets.json');
  return readFrom(path) ?? make(dataDir, path);
}

function make(dataDir: string, path: string): Secrets {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const unfinished = `${path}.${process.pid}.unfinished`;
  const fresh: Secrets = {
    dataKeys: [{ id: 'first', key: randomBytes(32) }],
    lookupKey: randomBytes(32),
  };
  writeFileSync(unfinished, `${JSON.stringify(writeSecrets(fresh), null, 2)}\n`, {
    mode: 0o600,
    flush: true,
  });
  try {
    // `link` never overwrites: of two processes that start at once, the second one uses the file of the first.
    linkSync(unfinished, path);
    return fresh;
  } catch (error) {
    const existing = readFrom(path);
    if (existing === null) throw error;
    return existing;
  } finally {
    rmSync(unfinished, { force: true });
  }
}

function readFrom(path: string): Secrets | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const problems: string[] = [];
  const { dataKeys = null, lookupKey = null } = parse(text, path);
  const secrets = readSecrets({ dataKeys, lookupKey, mustBeRandom: true }, (problem) =>
    problems.push(problem),
  );
  if (secrets === null || problems.length > 0) {
    throw new Error(`${path} cannot be read as secrets. Put it back from a copy: ${problems.join(' ')}`);
  }
  return secrets;
}

function parse(text: string, path: string): { dataKeys?: string; lookupKey?: string } {
  try {
    return JSON.parse(text) as { dataKeys?: string; lookupKey?: string };
  } catch {
    throw new Error(`${path} cannot be read as secrets. Put it back from a copy.`);
  }
}
