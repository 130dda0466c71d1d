import { type AddressInfo, createServer } from 'node:net';

/** A port on 127.0.0.1 that nobody listens on now. It can be lost again before it is used: the caller tries anew. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
