import { defineConfig } from 'vitest/config';

/** The product as it is shipped, in a real browser: `vitest run --config e2e/vitest.config.ts` in admin. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['specs/**/*.spec.ts'],
    globalSetup: ['support/start-product.ts'],
    environment: 'node',
    // Each worker has a product of its own: figures and lists of one file do not change under another. Two cores carry two.
    maxWorkers: process.env['E2E_ADDRESS'] === undefined ? 2 : 1,
    testTimeout: 180_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
