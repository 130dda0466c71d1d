/**
 * Checks the size of each page's first load against its budget (admin/bundle-budget.json). A stale production build is
 * rebuilt first.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildConsole } from '../tools/build.mjs';
import { root } from '../tools/paths.mjs';
import { weigh } from './first-load.mjs';

await buildConsole();
const { pages } = JSON.parse(readFileSync(join(root, 'admin', 'bundle-budget.json'), 'utf8'));
const weighed = weigh(pages, join(root, 'admin', 'dist'));

const kilobytes = (bytes) => (bytes / 1000).toFixed(1).padStart(9);
console.log(
  `${'script, kB gzip'.padEnd(18)}${'first load'.padStart(12)}${'budget'.padStart(9)}${'files'.padStart(7)}`,
);
for (const { page, files, bytes, most } of weighed) {
  const verdict = bytes > most ? `  ${bytes - most} bytes too many` : '';
  console.log(
    `${page.padEnd(18)}   ${kilobytes(bytes)}${kilobytes(most)}${String(files).padStart(7)}${verdict}`,
  );
}
process.exitCode = weighed.length === 0 || weighed.some(({ bytes, most }) => bytes > most) ? 1 : 0;
