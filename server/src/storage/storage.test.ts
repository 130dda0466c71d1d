import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';

import S3rver from 's3rver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { DiskStorage } from './disk-storage.js';
import type { FileStorage } from './file-storage.js';
import { StorageFull, withRoom } from './file-storage.js';
import { deleteLeftovers, hasRoom, incomingFolder } from './incoming.js';
import { openStorage } from './open-storage.js';

const BUCKET = 'lindan';
let folder: string;
let s3: S3rver;
let port: number;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lindan-storage-'));
  s3 = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: join(folder, 's3'),
    configureBuckets: [{ name: BUCKET, configs: [] }],
  });
  ({ port } = await s3.run());
});
afterAll(async () => {
  await s3.close();
  await rm(folder, { recursive: true, force: true });
});

const dir = () => join(folder, 'disk');
const stores: Readonly<Record<string, () => FileStorage>> = {
  'the disk': () => openStorage({ dir: dir(), s3: null }),
  'a bucket of an S3-compatible server': () =>
    openStorage({
      dir: dir(),
      s3: {
        endpoint: `http://127.0.0.1:${port}`,
        region: 'us-east-1',
        bucket: BUCKET,
        accessKey: 'S3RVER',
        secretKey: 'S3RVER',
      },
    }),
};

describe.each(Object.entries(stores))('%s', (_name, open) => {
  const read = async (key: string) => {
    const stream = await open().get(key);
    return stream === null ? null : buffer(stream);
  };
  const sum = (bytes: Buffer | null) =>
    createHash('sha256')
      .update(bytes ?? '')
      .digest('hex');

  it('gives back what was put there from memory, byte for byte', async () => {
    const bytes = randomBytes(300_000);
    await open().put('aabbcc', bytes);
    expect(sum(await read('aabbcc'))).toBe(sum(bytes));
  });

  it('gives back a received file', async () => {
    const bytes = randomBytes(3_000_000);
    const path = join(incomingFolder(dir()), 'received');
    await mkdir(incomingFolder(dir()), { recursive: true });
    await writeFile(path, bytes);
    await open().put('ddeeff', { path, bytes: bytes.length });
    expect(sum(await read('ddeeff'))).toBe(sum(bytes));
  });

  it('knows when there is nothing, and deletes twice', async () => {
    await open().put('001122', Buffer.from('x'));
    await open().delete('001122');
    await open().delete('001122');
    expect(await read('001122')).toBeNull();
  });
});

describe('the disk', () => {
  it('keeps nothing of what could not be written', async () => {
    const storage = new DiskStorage(dir());
    await expect(storage.put('334455', { path: join(dir(), 'missing'), bytes: 1 })).rejects.toThrow('ENOENT');
    expect(await storage.get('334455')).toBeNull();
    expect((await readdir(incomingFolder(dir()))).filter((name) => name === '334455')).toEqual([]);
  });

  it('that is full is told apart from a defect', async () => {
    const fails = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));
    await expect(withRoom(fails('ENOSPC'))).rejects.toThrow(StorageFull);
    await expect(withRoom(fails('EACCES'))).rejects.not.toThrow(StorageFull);
  });

  it('has room as long as so much stays free', async () => {
    expect(await hasRoom(dir(), 1, 0)).toBe(true);
    expect(await hasRoom(dir(), 1, Number.MAX_SAFE_INTEGER)).toBe(false);
    expect(await deleteLeftovers(join(folder, 'nowhere'), 0)).toBe(0);
  });
});
