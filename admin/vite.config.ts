import { fileURLToPath } from 'node:url';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

import { compressed } from './build/compressed.ts';
import { documentsInPlace } from './build/documents-in-place.ts';
import { residentsApart } from './build/residents-apart.ts';
import { residentsAtR } from './build/residents-at-r.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const api = process.env['API'] ?? 'http://127.0.0.1:4000';

export default defineConfig({
  plugins: [
    documentsInPlace(here('./src/graphql/generated')),
    react(),
    residentsAtR(),
    compressed(),
    residentsApart(here('./vite.residents.config.ts')),
  ],
  resolve: {
    // @lindan/shared by its sources: no build of it is needed first, and its unused parts are left out of the bundle.
    alias: {
      '@lindan/shared/personal-data': here('../shared/src/input/personal-data.ts'),
      '@lindan/shared/written-form': here('../shared/src/input/written-form.ts'),
      '@lindan/shared': here('../shared/src/index.ts'),
      '@': here('./src'),
    },
  },
  server: {
    port: 5173,
    proxy: { '/graphql': { target: api, ws: true, changeOrigin: false } },
  },
  build: {
    // The residents' pages, for older phones, are built by vite.residents.config.ts.
    target: ['es2022', 'chrome108', 'safari15.4'],
    modulePreload: { polyfill: false },
    // Which page needs which files: read by check:bundle.
    manifest: '.vite/console.json',
    // Fonts and images as data: addresses would need a wider content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { console: here('./index.html') },
      treeshake: {
        // @lindan/shared is tables and pure functions: what a page does not use, it need not carry.
        moduleSideEffects: [{ test: /\/shared\/src\//, sideEffects: false }],
      },
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|scheduler|react-router|cookie|set-cookie-parser)[\\/]/,
            },
            {
              name: 'apollo',
              test: /node_modules[\\/](@apollo|graphql|graphql-ws|@wry|optimism|rxjs|tslib|@graphql-typed-document-node)[\\/]/,
            },
            // What several pages share, in two files instead of forty small ones: theirs, which seldom changes, and ours.
            {
              name: 'antd',
              test: /node_modules[\\/](antd|@ant-design|@rc-component|@emotion|stylis)[\\/]/,
              minShareCount: 6,
            },
            {
              name: 'ours',
              test: /admin[\\/]src[\\/](components[\\/](?!dialog|drafts|hint)|features|graphql|theme|preferences[\\/](?!draft|personal|recent))|[\\/]shared[\\/]src[\\/](?!input[\\/](plain|clean)-text)/,
              minShareCount: 6,
            },
            // The frame shows it. A chunk takes along what its modules import, so it would come with the forms.
            { name: 'notice', test: /components[\\/]notice[\\/]notice/ },
            // What only forms need: no page begins with one.
            {
              name: 'forms',
              test: /admin[\\/]src[\\/](components[\\/](dialog|drafts|hint)|preferences[\\/](draft|personal))|[\\/]shared[\\/]src[\\/]input[\\/](plain|clean)-text/,
              minShareCount: 6,
            },
          ],
        },
      },
    },
  },
});
