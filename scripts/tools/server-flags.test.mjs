import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './paths.mjs';
import { serverFlags } from './server-flags.mjs';

it('the container runs the server as npm start does', () => {
  const command = readFileSync(join(root, 'Dockerfile'), 'utf8')
    .split('\n')
    .findLast((line) => line.startsWith('CMD'));
  expect(JSON.parse(command.replace('CMD ', ''))).toEqual([
    'node',
    '--enable-source-maps',
    ...serverFlags,
    'server/dist/main.js',
  ]);
});
