import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);

/** What is wrong with the Node that was called, before anything is installed; nothing where it will do. */
export function cannotInstall() {
  return major < 20
    ? [
        `Node ${process.version} is too old; please install Node 20 or later.`,
        'Node 版本过低，请安装 Node 20 或更高版本。',
      ]
    : undefined;
}

/**
 * What is wrong with the Node that the product would run on, after the install. Where a Node of the repository's own
 * comes with the packages that is always the right one; on other machines the person's has to do.
 */
export function cannotRun() {
  if (existsSync(join(root, 'node_modules', `node-${process.platform}-${process.arch}`))) return undefined;
  if (major > 22 || (major === 22 && minor >= 22)) return undefined;
  return [
    `No Node comes along for ${process.platform} on ${process.arch}; please install Node 24 and run this again.`,
    '此系统没有随附 Node，请安装 Node 24 后重试。',
  ];
}
