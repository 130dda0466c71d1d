import { spawnSync } from 'node:child_process';
import { chownSync, lchownSync, readdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';

const nobody = 65_534;

/** How PostgreSQL's programs are called so that they do not see themselves as root, which they refuse. */
export interface OrdinaryUser {
  command(program: string, args: readonly string[]): [string, string[]];
  readonly ids: { uid?: number; gid?: number };
  /** Hands the folder over where the programs run under another user than we do. */
  own(folder: string): void;
}

const asWeAre: OrdinaryUser = {
  command: (program, args) => [program, [...args]],
  ids: {},
  own: () => undefined,
};

/**
 * Inside a user namespace we are shown as `nobody` while the files stay ours: no system user is made, and folders that
 * only root may enter keep working.
 */
const inUserNamespace: OrdinaryUser = {
  ...asWeAre,
  command: (program, args) => [
    'unshare',
    ['--user', `--map-user=${nobody}`, `--map-group=${nobody}`, program, ...args],
  ],
};

/** Where namespaces are forbidden (most containers): really become `nobody`, and own the data folder. */
export const asNobody: OrdinaryUser = {
  ...asWeAre,
  ids: { uid: nobody, gid: nobody },
  own: giveAway,
};

/** PostgreSQL's programs refuse root, and users whose number has no name, as containers like to have them. */
export function chooseOrdinaryUser(uid = process.getuid?.(), hasName = weHaveAName()): OrdinaryUser {
  if (uid !== 0 && hasName) return asWeAre;
  const [program, args] = inUserNamespace.command('true', []);
  if (spawnSync(program, args, { stdio: 'ignore' }).status === 0) return inUserNamespace;
  return uid === 0 ? asNobody : asWeAre;
}

function weHaveAName(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

function giveAway(folder: string): void {
  chownSync(folder, nobody, nobody);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) giveAway(path);
    else lchownSync(path, nobody, nobody);
  }
}
