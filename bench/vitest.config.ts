import { defineConfig } from 'vitest/config';

/** What can be wrong in the bench itself, and a run on a tiny city. */
export default defineConfig({
  test: { include: ['**/*.test.mjs'], testTimeout: 120_000, hookTimeout: 300_000 },
});
