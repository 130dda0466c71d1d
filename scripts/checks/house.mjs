/** Rules of the house about files rather than code; those about code are lint rules (.oxlintrc.json, lint/rules). */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, workspaces } from '../house/paths.mjs';
import { findInFiles } from './house-rules.mjs';

const files = globSync('{shared,server,admin}/src/**/*.{ts,tsx}', { cwd: root });
const manifests = ['package.json', ...workspaces.map((name) => `${name}/package.json`)];

const isTest = (file) => /\.test\.tsx?$/.test(file);

const findings = findInFiles({
  files: files.filter((file) => !isTest(file)),
  tests: files.filter(isTest).map((file) => readFileSync(join(root, file), 'utf8')),
  manifests: Object.fromEntries(
    manifests.map((file) => [file, JSON.parse(readFileSync(join(root, file), 'utf8'))]),
  ),
  catalog: readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8'),
});
for (const finding of findings) console.log(finding);
console.log(`${files.length} files, ${findings.length} findings`);
process.exitCode = findings.length > 0 ? 1 : 0;
