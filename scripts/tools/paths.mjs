import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository root. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export const workspaces = ['shared', 'embedded-postgres', 'server', 'admin'];

/**
 * The environment of every tool: the bundled Node 24 and the installed tools come first in PATH. A machine with Node 20
 * therefore builds and tests exactly like a machine with Node 24. The platform's Node package is listed beside `.bin`
 * because some package managers do not link binaries of optional dependencies there.
 */
export function toolEnvironment(extra = {}) {
  const ownNode = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin');
  const path = [join(root, 'node_modules', '.bin'), ownNode, process.env.PATH ?? ''].join(delimiter);
  return { ...process.env, PATH: path, ...extra };
}
