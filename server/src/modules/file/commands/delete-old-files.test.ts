import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { beforeAll, describe, expect, it } from 'vitest';

import { FilesGone } from '../../../refusal.js';
import { incomingFolder } from '../../../storage/incoming.js';
import { aPhoto } from '../../../test/factories/file.js';
import { contextOf } from '../../../test/run-document.js';
import { setStage } from '../../../test/stage.js';
import { attachFiles } from '../attach-files.js';
import { deleteOldFiles } from './delete-old-files.js';
import { uploadFile } from './upload-file.js';

const stage = setStage();
const HOUR = 3_600_000;
const now = () => stage.services.time.now();
const after = (hours: number) => new Date(now().getTime() + hours * HOUR);

async function received(name: string, bytes: Buffer): Promise<string> {
  const folder = incomingFolder(stage.services.config.files.dir);
  await mkdir(folder, { recursive: true });
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

async function anUpload() {
  const photo = await aPhoto();
  const path = await received('a', photo);
  const context = contextOf(stage.services, stage.city.staff.community);
  return uploadFile(context, { path, name: 'a.jpg', bytes: photo.length, checksum: 'x' }, null);
}

const stored = async () => {
  const { dir } = stage.services.config.files;
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && !entry.parentPath.endsWith('incoming')).length;
};

describe('the sweep', () => {
  let id: string;
  beforeAll(async () => {
    ({ id } = await anUpload());
  });

  it('deletes what nobody attached after a day: bytes, thumbnail and row', async () => {
    expect(await stored()).toBe(2);
    expect(await deleteOldFiles(stage.services, after(23.9))).toBe(0);
    expect(await stored()).toBe(2);
    expect(await deleteOldFiles(stage.services, after(24))).toBe(1);
    expect(await stored()).toBe(0);
    expect(await deleteOldFiles(stage.services, after(24))).toBe(0);
    const { rows } = await stage.services.database.pool.query('select from files where id = $1', [id]);
    expect(rows).toEqual([]);
  });

  it('is repeated where it was cut off, and what it has marked is attached no more', async () => {
    const upload = await anUpload();
    const broken = {
      ...stage.services,
      files: { ...stage.services.files, delete: () => Promise.reject(new Error('away')) },
    };
    await expect(deleteOldFiles(broken as never, after(24))).rejects.toThrow('away');
    const context = contextOf(stage.services, stage.city.staff.community);
    const to = {
      noun: 'DEMAND',
      id: upload.id,
      demandId: upload.id,
      eventId: upload.id,
      action: 'SUBMIT',
    } as const;
    await expect(
      stage.services.database.transaction((em) =>
        attachFiles(em, context, { attachmentIds: [upload.id] }, to),
      ),
    ).rejects.toThrow(FilesGone);
    expect(await deleteOldFiles(stage.services, after(24))).toBe(1);
    expect(await stored()).toBe(0);
  });

  it('deletes what a killed process left of an upload, and nothing that is still under way', async () => {
    const [old, fresh] = [await received('old', Buffer.from('x')), await received('fresh', Buffer.from('x'))];
    const past = new Date(Date.now() - 2 * HOUR);
    await utimes(old, past, past);
    expect(await deleteOldFiles(stage.services, now())).toBe(1);
    expect(await readdir(incomingFolder(stage.services.config.files.dir))).toContain('fresh');
    expect(fresh).toContain('fresh');
  });
});
