import { readFile } from 'node:fs/promises';

import type { Plugin } from 'vite';

/**
 * Writes the console's documents beside the build, each under its hash: the server of the same build loads them at its
 * start, and the console sends hashes alone. The folder's name begins with a dot, so it is never served.
 */
export function registered(generated: string): Plugin {
  return {
    name: 'lindan-registered',
    apply: 'build',
    async generateBundle() {
      const source = await readFile(generated, 'utf8');
      this.emitFile({ type: 'asset', fileName: '.vite/registered.json', source });
    },
  };
}
