import { spawnSync } from 'node:child_process';
import { chownSync, lchownSync, readdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';

const NOBODY = 65_534;

/** The user under which PostgreSQL's programs run. They refuse to run as root. */
export interface RunAs {
  command(program: string, args: readonly string[]): [string, string[]];
  readonly ids: { uid?: number; gid?: number };
  /** Gives the folder to that user where it is another one than this process's. */
  own(folder: string): void;
}

const asThisUser: RunAs = {
  command: (program, args) => [program, [...args]],
  ids: {},
  own: () => undefined,
};

/**
 * Inside a user namespace the programs see themselves as `nobody`, while their files stay those of this user. No system
 * user is created, and folders that only root may enter keep working.
 */
const inUserNamespace: RunAs = {
  ...asThisUser,
  command: (program, args) => [
    'unshare',
    ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, program, ...args],
  ],
};

/** Where namespaces are forbidden, as in most containers: really run as `nobody`, which then owns the data folder. */
export const asNobody: RunAs = {
  ...asThisUser,
  ids: { uid: NOBODY, gid: NOBODY },
  own: giveAway,
};

/** PostgreSQL refuses root, and users whose number has no name, which are common in containers. */
export function chooseRunAs(
  uid: number | undefined = process.getuid?.(),
  hasName: boolean = isNamed(),
): RunAs {
  if (uid !== 0 && hasName) return asThisUser;
  const [program, args] = inUserNamespace.command('true', []);
  if (spawnSync(program, args, { stdio: 'ignore' }).status === 0) return inUserNamespace;
  return uid === 0 ? asNobody : asThisUser;
}

function isNamed(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

function giveAway(folder: string): void {
  chownSync(folder, NOBODY, NOBODY);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) giveAway(path);
    else lchownSync(path, NOBODY, NOBODY);
  }
}
