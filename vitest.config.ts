import { defineConfig } from 'vitest/config';

/** Tests of the lint rules and the scripts. Each workspace has a configuration of its own. */
export default defineConfig({
  test: { include: ['lint/**/*.test.js', 'scripts/**/*.test.mjs'], testTimeout: 30_000 },
});
