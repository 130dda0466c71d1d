import { defineConfig } from 'vitest/config';

/** Tests of the benchmark itself, including runs on a tiny city. */
export default defineConfig({
  // An interrupted run mostly waits, so it leaves the other core to the whole one.
  test: { include: ['**/*.test.mjs'], maxWorkers: 2, testTimeout: 600_000, hookTimeout: 600_000 },
});
