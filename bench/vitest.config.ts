import { defineConfig } from 'vitest/config';

/** Tests of the benchmark itself, including runs on a tiny city. */
export default defineConfig({
  test: { include: ['**/*.test.mjs'], testTimeout: 600_000, hookTimeout: 600_000 },
});
