import { defineConfig } from 'vitest/config';

export default defineConfig({
  // `source` leads to the TypeScript of @lindan/shared: tests need no build of it and never meet a stale one.
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source', 'module', 'node'] } },
  test: {
    include: ['src/**/*.test.ts'],
    globalSetup: ['src/test/global-setup.ts'],
    // Each worker has a database of its own; two cores carry two.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
