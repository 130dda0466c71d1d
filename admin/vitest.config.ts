import { fileURLToPath } from 'node:url';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Rules that need no page. Making a document for each of them would take longer than they do. */
const RULES = ['src/{app,components,features,graphql,i18n}/**/*.test.ts', 'build/**/*.test.ts'];

export default defineConfig({
  plugins: [react()],
  resolve: {
    alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) },
    conditions: ['source', 'module', 'browser'],
  },
  ssr: { resolve: { conditions: ['source', 'module', 'node'] } },
  test: {
    maxWorkers: 2,
    testTimeout: 20_000,
    projects: [
      { extends: true, test: { name: 'rules', environment: 'node', include: RULES } },
      {
        extends: true,
        test: {
          name: 'pages',
          environment: 'happy-dom',
          setupFiles: ['src/testing/setup.ts'],
          include: ['src/**/*.test.tsx', 'src/residents/**/*.test.ts'],
        },
      },
    ],
  },
});
