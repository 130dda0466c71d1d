import { createHash } from 'node:crypto';
import { connect, createServer, type Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataFolderInUse } from './reports.js';

/** The length of an abstract socket's name on Linux. */
const NAME_BYTES = 108;

/** The name fills its full length: Node 20 pads a shorter one with zeros, which makes it another name. */
export function lockName(folder: string): string {
  return `\0lindan-${createHash('sha256').update(folder).digest('hex')}`.padEnd(NAME_BYTES, '-');
}

/**
 * An exclusive lock on a data folder: a name in the kernel's abstract socket space. Taking the name is atomic, and it is
 * released with its process, however that ends, so no lock file can go stale. A second process asks the holder through
 * the same socket for its process id.
 * @returns how to release it
 * @throws DataFolderInUse
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const name = lockName(folder);
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.end(String(process.pid));
  });
  for (const end = Date.now() + 3_000; !(await listen(server, name)); ) {
    const holder = await askHolder(name);
    // A process that is being killed keeps the name for a moment, but no longer answers.
    if (holder === undefined && Date.now() < end) await sleep(50);
    else throw new DataFolderInUse(folder, holder ?? 'of unknown number');
  }
  server.unref();
  return () => new Promise((resolve) => server.close(() => resolve()));
}

/** @returns false when another process has the name */
function listen(server: Server, name: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    server.once('error', refused);
    server.listen(name, () => {
      server.off('error', refused);
      resolve(true);
    });
  });
}

function askHolder(name: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(name);
    const end = (): void => {
      socket.destroy();
      resolve(/^\d+$/.test(answer) ? answer : undefined);
    };
    // A holder whose event loop is busy or stopped still holds the folder.
    socket.setTimeout(2_000, end);
    socket.on('data', (text) => {
      answer += String(text);
    });
    socket.on('error', end);
    socket.on('end', end);
  });
}
