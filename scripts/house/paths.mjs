import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder of the repository. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export const workspaces = ['shared', 'embedded-postgres', 'server', 'admin'];

/**
 * The environment in which every tool runs: the repository's own Node 24 and tools come before whatever the machine
 * has, so that a machine with Node 20 builds and tests exactly like one with Node 24. The platform's package is named
 * besides `.bin` because some package managers leave an optional dependency's binary out of `.bin`.
 */
export function toolEnvironment(extra = {}) {
  const ownNode = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin');
  const path = [join(root, 'node_modules', '.bin'), ownNode, process.env.PATH ?? ''].join(delimiter);
  return { ...process.env, PATH: path, ...extra };
}
