import { afterAll, beforeAll, expect, it } from 'vitest';
import { Limiters } from '../limits/limiters.js';
import type { App } from '../operations/app.js';
import { buildApp } from '../operations/app.js';
import { aPhoto, Files } from '../test/factories/file.js';
import { setStage } from '../test/stage.js';

const stage = setStage();
const apps: App[] = [];
let onFullDisk: Files;
let onFullStore: Files;
let withLimit: Files;
beforeAll(async () => {
  const { services } = stage;
  const { config } = services;
  const full = { ...config, files: { ...config.files, keepFree: Number.MAX_SAFE_INTEGER } };
  const refuses = () => Promise.reject(Object.assign(new Error('no space left'), { code: 'ENOSPC' }));
  const open = async (changed: Partial<typeof services>) => {
    const app = await buildApp({ ...services, ...changed }, { logTo: { write: () => undefined } });
    apps.push(app);
    return new Files(services, `http://127.0.0.1:${await app.listen(0, '127.0.0.1')}`);
  };
  onFullDisk = await open({ config: full });
  const limiters = new Limiters(services.database.pool, {
    ...config.rates,
    uploadByAddress: { times: 2, seconds: 3_600 },
  });
  withLimit = await open({ limiters });
  onFullStore = await open({ files: { put: refuses, get: async () => null, delete: async () => undefined } });
});
afterAll(() => Promise.all(apps.map((app) => app.close())));

it.each([
  ['the disk would have too little left', () => onFullDisk],
  ['the disk is full while it is written', () => onFullStore],
])('an upload is refused with the reason when %s', async (_case, files) => {
  const { status, body } = await files().upload(await aPhoto());
  expect([status, body.errors?.[0]]).toMatchObject([
    503,
    { message: expect.stringMatching(/存不下更多文件/), extensions: { code: 'UNAVAILABLE' } },
  ]);
  const { rows } = await stage.services.database.pool.query('select from files where stored_at is not null');
  expect(rows).toEqual([]);
});

it('uploads without an account are counted by address, and refused before they are received', async () => {
  await stage.services.database.pool.query('delete from rate_limits');
  const statuses = [];
  for (let at = 0; at < 4; at += 1) statuses.push((await withLimit.upload(await aPhoto())).status);
  expect(statuses).toEqual([201, 201, 429, 429]);
});
