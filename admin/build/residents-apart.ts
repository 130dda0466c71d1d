import type { Plugin } from 'vite';
import { build } from 'vite';

/** A build of the console builds the residents' pages too: the product needs both. */
export function residentsApart(configFile: string): Plugin {
  let outDir: string;
  return {
    name: 'lindan-residents-apart',
    apply: 'build',
    configResolved(config) {
      ({ outDir } = config.build);
    },
    async closeBundle(error) {
      if (error === undefined) await build({ configFile, build: { outDir } });
    },
  };
}
