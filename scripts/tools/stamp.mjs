import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * A stamp marks a step as done for an exact set of files. It is a hash of contents, not of modification times, so it is
 * right after a fresh clone, a switched branch and a touched file.
 */
export function fingerprint(root, paths, also = '') {
  const hash = createHash('sha256').update(also);
  for (const file of paths.flatMap((path) => filesUnder(join(root, path)))) {
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

export function isStamped(file, value) {
  return existsSync(file) && readFileSync(file, 'utf8').trim() === value;
}

export function putStamp(file, value) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${value}\n`);
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => name !== 'node_modules' && name !== 'dist')
    .toSorted()
    .flatMap((name) => filesUnder(join(path, name)));
}
