import type { Plugin } from 'vite';
import { build } from 'vite';

/** Whoever builds the console builds the residents' pages beside it: one without the other is no product. */
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
