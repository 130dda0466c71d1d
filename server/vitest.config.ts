import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // `source` leads to the TypeScript of @lindan/shared: tests need no build of it and never meet a stale one.
  resolve: {
    conditions: ['source'],
    // The file that Node itself finds: the one meant for bundlers would be a second copy beside type-graphql's.
    alias: [
      { find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') },
      // The global setup is resolved without the conditions.
      {
        find: '@lindan/embedded-postgres',
        replacement: fileURLToPath(new URL('../embedded-postgres/src/index.ts', import.meta.url)),
      },
    ],
  },
  ssr: { resolve: { conditions: ['source', 'node'] } },
  test: {
    include: ['src/**/*.test.ts'],
    globalSetup: ['src/test/global-setup.ts'],
    // Each worker has a database of its own; two cores carry two.
    maxWorkers: 2,
    // One import of the server for all files of a worker: a quarter of the time otherwise.
    isolate: false,
    // Far above what anything takes: a time-out tells of a test that hangs, not of a busy machine.
    testTimeout: 300_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
