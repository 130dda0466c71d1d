import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Each test starts a PostgreSQL, and some kill it.
  test: { include: ['src/**/*.test.ts'], maxWorkers: 2, testTimeout: 120_000, hookTimeout: 600_000 },
});
