import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

import type { FileStorage, Source } from './file-storage.js';
import { withRoom } from './file-storage.js';
import { incomingFolder } from './incoming.js';

/**
 * Files in a folder. A file is written beside its place, flushed (fsync) and renamed, and then the folder is flushed: after a power
 * cut it is there whole, or not at all.
 */
export class DiskStorage implements FileStorage {
  constructor(private readonly folder: string) {}

  put(key: string, source: Source): Promise<void> {
    return withRoom(async () => {
      const place = this.#placeOf(key);
      const incoming = Buffer.isBuffer(source) ? join(incomingFolder(this.folder), key) : source.path;
      try {
        await mkdir(dirname(place), { recursive: true });
        if (Buffer.isBuffer(source)) {
          await mkdir(dirname(incoming), { recursive: true });
          await writeFile(incoming, source, { flag: 'wx' });
        }
        await flush(incoming);
        await rename(incoming, place);
        await flush(dirname(place));
      } catch (error) {
        await rm(incoming, { force: true });
        throw error;
      }
    });
  }

  async get(key: string): Promise<Readable | null> {
    try {
      // Opened here, so that a missing file is known before the answer begins.
      const handle = await open(this.#placeOf(key), 'r');
      return createReadStream('', { fd: handle });
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    }
  }

  async delete(key: string): Promise<void> {
    await rm(this.#placeOf(key), { force: true });
  }

  /** Two levels, so that no folder holds all files of a city. */
  #placeOf(key: string): string {
    return join(this.folder, key.slice(0, 2), key.slice(2));
  }
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
