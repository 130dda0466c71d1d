/**
 * Refuses names of the former vocabulary (old-names.mjs) in code, comments, file names and documents. With --count it prints the
 * number of remaining names per folder instead and never fails.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../tools/paths.mjs';
import { countByFolder, findOldNames } from './name-rules.mjs';

const SOURCES = '**/*.{ts,tsx,js,mjs,sql,graphql,css,json,yml,md}';
const SKIPPED = new Set(['node_modules', 'dist', 'generated', 'data', 'test-results', '.git']);
/** The lists themselves, and the changelog, which tells users of renames. */
const OWN = /^(scripts\/checks\/(old-names|name-rules(\.test)?)\.mjs|CHANGELOG\.md)$/;

const files = globSync([SOURCES, '.ci/*', 'Dockerfile'], {
  cwd: root,
  exclude: (path) => SKIPPED.has(path.slice(path.lastIndexOf('/') + 1)),
}).filter((file) => !OWN.test(file) && file.includes('.'));

const findings = files.sort().flatMap((file) => findOldNames(file, readFileSync(join(root, file), 'utf8')));

if (process.argv.includes('--count')) {
  for (const [folder, count] of countByFolder(findings))
    console.log(`${String(count).padStart(6)}  ${folder}`);
} else {
  for (const { file, line, old, use } of findings) console.log(`${file}:${line}: "${old}" is now: ${use}`);
  process.exitCode = findings.length > 0 ? 1 : 0;
}
console.log(`${files.length} files, ${findings.length} findings`);
