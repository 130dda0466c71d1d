import { createHash } from 'node:crypto';
import { connect, createServer, type Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataFolderInUse } from './errors.js';

/** The room that the kernel has for a socket's name. */
const NAME_BYTES = 108;

/** Fills that room: older versions of Node (20) pad a shorter name with zeros, which makes it another one. */
export function lockName(folder: string): string {
  return `\0lindan-${createHash('sha256').update(folder).digest('hex')}`.padEnd(NAME_BYTES, '-');
}

/**
 * One process owns a data folder at a time. The lock is a name in the kernel's abstract socket space: taking it is
 * atomic and it is gone with its process, however that dies, so there is no lock file to go stale. Whoever comes second
 * asks the holder through the same socket for its process id.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const name = lockName(folder);
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.end(String(process.pid));
  });
  for (const end = Date.now() + 3_000; !(await listen(server, name)); ) {
    const holder = await askHolder(name);
    // A process that is just being killed keeps the name a moment longer, but answers no more.
    if (holder === undefined && Date.now() < end) await sleep(50);
    else throw new DataFolderInUse(folder, holder ?? 'of unknown number');
  }
  server.unref();
  return () => new Promise((resolve) => server.close(() => resolve()));
}

/** Whether the name is ours now. */
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
