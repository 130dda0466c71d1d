import { readFile } from 'node:fs/promises';

import type { Plugin } from 'vite';

/**
 * Puts the console's documents beside the build, each under its hash: the server of the same build knows them from the start,
 * and the console asks by hash alone. In a folder with a dot: it is for the server, and is sent to nobody.
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
