import { fileURLToPath } from 'node:url';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Rules that need no page. Making a document for each of them would take longer than they do. */
const RULES = ['src/{app,components,features,graphql,i18n}/**/*.test.ts', 'build/**/*.test.ts'];

export default defineConfig({
  plugins: [react()],
  resolve: {
    alias: {
      '@lindan/shared/personal-data': here('../shared/src/input/personal-data.ts'),
      '@lindan/shared/written-form': here('../shared/src/input/written-form.ts'),
      '@lindan/shared': here('../shared/src/index.ts'),
      '@': here('./src'),
    },
  },
  test: {
    maxWorkers: 2,
    testTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'rules', environment: 'node', include: RULES } },
      {
        extends: true,
        test: {
          name: 'pages',
          environment: 'happy-dom',
          environmentOptions: {
            happyDOM: { width: 1440, height: 900, settings: { device: { prefersReducedMotion: 'reduce' } } },
          },
          setupFiles: ['src/testing/setup.ts'],
          include: ['src/**/*.test.tsx', 'src/{residents,preferences}/**/*.test.ts'],
        },
      },
    ],
  },
});
