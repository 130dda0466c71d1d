/** Conventions about files and manifests. Conventions about code are lint rules (.oxlintrc.json, lint/rules). */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, workspaces } from '../tools/paths.mjs';
import { findInFiles } from './convention-rules.mjs';

const files = globSync('{shared,embedded-postgres,server,admin}/src/**/*.{ts,tsx}', { cwd: root });
const manifests = ['package.json', ...workspaces.map((name) => `${name}/package.json`)];
const read = (file) => readFileSync(join(root, file), 'utf8');

const isTest = (file) => /\.test\.tsx?$/.test(file);

const findings = findInFiles({
  files: files.filter((file) => !isTest(file)),
  tests: files.filter(isTest).map(read),
  manifests: Object.fromEntries(manifests.map((file) => [file, JSON.parse(read(file))])),
  catalog: read('pnpm-workspace.yaml'),
  apart: { 'bench/package.json': JSON.parse(read('bench/package.json')) },
});
for (const finding of findings) console.log(finding);
console.log(`${files.length} files, ${findings.length} findings`);
process.exitCode = findings.length > 0 ? 1 : 0;
