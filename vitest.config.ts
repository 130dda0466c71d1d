import { defineConfig } from 'vitest/config';

/** The tests of the house itself: its lint rules and its checks. Each workspace has its own. */
export default defineConfig({
  test: { include: ['lint/**/*.test.js', 'scripts/**/*.test.mjs'], testTimeout: 30_000 },
});
