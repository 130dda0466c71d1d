import { fileURLToPath } from 'node:url';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

import { compressed } from './build/compressed.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The residents' pages are built by themselves: they share no file with the console, so that a stairwell's phone
 * fetches nothing of it, and their syntax is that of a browser of five years ago. They are written for React and
 * shipped with Preact, which runs the same components with a third of the code (28 instead of 89 kB, compressed).
 */
export default defineConfig({
  plugins: [react(), compressed()],
  resolve: {
    alias: {
      '@lindan/shared/personal-data': here('../shared/src/input/personal-data.ts'),
      // By its sources: its unused parts are left out of the bundle.
      '@lindan/shared': here('../shared/src/index.ts'),
      '@': here('./src'),
      'react/jsx-runtime': 'preact/jsx-runtime',
      'react-dom/client': 'preact/compat/client',
      'react-dom': 'preact/compat',
      react: 'preact/compat',
    },
  },
  // The console's build has put the public files there already.
  publicDir: false,
  build: {
    emptyOutDir: false,
    target: ['chrome79', 'safari14'],
    cssTarget: ['chrome79', 'safari14'],
    modulePreload: { polyfill: false },
    manifest: '.vite/residents.json',
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { residents: here('./residents.html') },
      treeshake: {
        moduleSideEffects: [{ test: /\/shared\/src\//, sideEffects: false }],
      },
    },
  },
});
