/**
 * Checks that every text exists in both languages. The compiler checks the keys used in code (admin/src/i18n/i18next.d.ts);
 * lint refuses texts inside components (lindan/no-text-in-components).
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tools/paths.mjs';
import { compareCatalogues } from './catalogues.mjs';

const places = [
  ['admin/src/i18n/zh-CN/**/*.json', 'zh-CN/', 'en/'],
  ['admin/src/i18n/en/*.json', 'en/', 'zh-CN/'],
  ['{shared,server}/src/words/zh-CN.json', 'zh-CN.json', 'en.json'],
];

const findings = [];
let count = 0;
for (const [pattern, here, there] of places) {
  for (const file of globSync(pattern, { cwd: root })) {
    const other = file.replace(here, there);
    if (!existsSync(join(root, other))) findings.push(`${other} is missing`);
    else if (here !== 'en/') {
      count += 1;
      findings.push(...compareCatalogues(read(file), read(other)).map((finding) => `${file}: ${finding}`));
    }
  }
}

for (const finding of findings) console.log(finding);
console.log(`${count} catalogues, ${findings.length} findings`);
process.exitCode = findings.length > 0 || count === 0 ? 1 : 0;

function read(file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8'));
}
