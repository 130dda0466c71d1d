import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);

/** Checks the Node that runs this script, before the install. Returns the problem; undefined if there is none. */
export function cannotInstall() {
  return major < 20
    ? [
        `Node ${process.version} is too old; please install Node 20 or later.`,
        'Node 版本过低，请安装 Node 20 或更高版本。',
      ]
    : undefined;
}

/**
 * Checks the Node that would run the product, after the install. On platforms with a bundled Node package that one is
 * used; elsewhere the installed Node must be recent enough.
 */
export function cannotRun() {
  if (existsSync(join(root, 'node_modules', `node-${process.platform}-${process.arch}`))) return undefined;
  if (major > 22 || (major === 22 && minor >= 22)) return undefined;
  return [
    `No Node comes along for ${process.platform} on ${process.arch}; please install Node 24 and run this again.`,
    '此系统没有随附 Node，请安装 Node 24 后重试。',
  ];
}
