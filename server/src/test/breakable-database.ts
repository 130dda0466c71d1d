import type { Server, Socket } from 'node:net';
import { connect, createServer } from 'node:net';

/** A database behind a line that can be cut and mended. */
export interface BreakableDatabase {
  readonly url: string;
  cut(): void;
  restore(): Promise<void>;
  close(): Promise<void>;
}

/** Puts a line of our own between a test and its database. */
export async function breakableDatabase(databaseUrl: string): Promise<BreakableDatabase> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  const forget = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  };
  const line: Server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    forget(near);
    forget(far);
    near.pipe(far).pipe(near);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  const listen = (port: number): Promise<number> =>
    new Promise((resolve) => {
      line.listen(port, '127.0.0.1', () => resolve((line.address() as { port: number }).port));
    });
  const port = await listen(0);
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${port}`;
  const cut = (): void => {
    line.close();
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: url.href,
    cut,
    restore: async () => void (await listen(port)),
    close: async () => cut(),
  };
}
