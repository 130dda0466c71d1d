import { randomBytes } from 'node:crypto';

import { beforeEach, describe, expect, it } from 'vitest';

import type { Config } from '../config.js';
import { explain } from '../operations/start/explain.js';
import { prepareDatabase } from '../operations/start/prepare-database.js';
import { aCity } from '../test/factories/city.js';
import { aSubmittedDemand } from '../test/factories/demand.js';
import type { TestServices } from '../test/harness.js';
import { startServices } from '../test/harness.js';
import { rotateKeys } from './rotate-keys.js';
import { OtherSecrets } from './secret-checks.js';
import type { DataKey, Secrets } from './secrets.js';
import { Vault } from './vault.js';

const newKey = (id: string): DataKey => ({ id, key: randomBytes(32) });
const first: Secrets = { dataKeys: [newKey('2025')], lookupKey: randomBytes(32) };
const newer = newKey('2026');
const both: Secrets = { ...first, dataKeys: [newer, first.dataKeys[0]] };
const newerAlone: Secrets = { ...first, dataKeys: [newer] };

let services: TestServices;
beforeEach(async () => {
  services = await startServices();
  return () => services.close();
});

const withSecrets = (secrets: Secrets, config: Partial<Config> = {}): TestServices => ({
  ...services,
  config: { ...services.config, secrets, ...config },
  vault: new Vault(secrets),
});

const nobody = { load: () => Promise.resolve(), accounts: [], password: '' };

/** The database's part of a start. */
const start = (secrets: Secrets, config?: Partial<Config>): Promise<void> =>
  prepareDatabase(
    { services: withSecrets(secrets, config), analyze: async () => undefined },
    nobody,
    () => undefined,
  );

/** The message of a refused start, as the terminal prints it. */
async function refusal(secrets: Secrets, config?: Partial<Config>): Promise<string> {
  const error: unknown = await start(secrets, config).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(OtherSecrets);
  return explain(error);
}

const checks = async (): Promise<string[]> => {
  const { rows } = await services.database.pool.query<{ name: string }>(
    'select name from secret_checks order by name',
  );
  return rows.map(({ name }) => name);
};

async function aDemandUnder(secrets: Secrets): Promise<void> {
  await aSubmittedDemand(await aCity(withSecrets(secrets)));
}

describe('a start is refused', () => {
  it('without a key under which personal data stands', async () => {
    await start(first);
    await aDemandUnder(first);
    expect(await refusal(newerAlone)).toBe(
      'LINDAN_DATA_KEYS lacks the key 2025, under which personal data is encrypted: put it back, behind a newer one until rotate-keys has run.\nNo personal data was changed.',
    );
  });

  it('with another key of the same name', async () => {
    await start(first);
    const sentence = await refusal({ ...first, dataKeys: [newKey('2025')] });
    expect(sentence).toContain('The key 2025 in LINDAN_DATA_KEYS is not the one that had this name before');
  });

  it('with another key to look up by', async () => {
    await start(first);
    const sentence = await refusal({ ...first, lookupKey: randomBytes(32) });
    expect(sentence).toContain('LINDAN_LOOKUP_KEY is not the key with which this database was begun');
    expect(sentence).not.toContain('LINDAN_DATA_KEYS');
  });

  it('with every reason at once, and none of the keys in it', async () => {
    await start(first);
    await aDemandUnder(first);
    const sentence = await refusal({ dataKeys: [newer], lookupKey: randomBytes(32) });
    expect(sentence).toMatch(/LINDAN_LOOKUP_KEY is not .+\nLINDAN_DATA_KEYS lacks the key 2025/);
    for (const { key } of both.dataKeys) expect(sentence).not.toContain(key.toString('base64'));
  });

  it('with the name of the file that the keys were taken from where none were set', async () => {
    await start(first);
    const sentence = await refusal(
      { ...first, lookupKey: randomBytes(32) },
      { secrets: null, dataDir: '/srv/lindan' },
    );
    expect(sentence).toContain('LINDAN_LOOKUP_KEY (not set; taken from /srv/lindan/secrets.json)');
  });

  it('and leaves no trace: the right keys start it afterwards, and the new ones are not recorded', async () => {
    await start(first);
    await aDemandUnder(first);
    await refusal({ ...newerAlone, lookupKey: randomBytes(32) });
    expect(await checks()).toEqual(['data:2025', 'lookup']);
    await expect(start(first)).resolves.toBeUndefined();
  });
});

describe('a start goes on', () => {
  it('with the same keys, of two processes at once too', async () => {
    await Promise.all([start(first), start(first)]);
    await start(first);
    expect(await checks()).toEqual(['data:2025', 'lookup']);
  });

  it('with a new first key before the older one', async () => {
    await start(first);
    await aDemandUnder(first);
    await start(both);
    expect(await checks()).toEqual(['data:2025', 'data:2026', 'lookup']);
  });

  it('without a key under which nothing stands', async () => {
    await start(both);
    await aDemandUnder(newerAlone);
    await expect(start(newerAlone)).resolves.toBeUndefined();
  });

  it('without the older key when everything was encrypted anew', async () => {
    await start(first);
    await aDemandUnder(first);
    await start(both);
    await rotateKeys(withSecrets(both));
    expect(await checks()).toEqual(['data:2026', 'lookup']);
    await expect(start(newerAlone)).resolves.toBeUndefined();
  });

  it('with new keys once the checks are emptied, after a loss of the old ones', async () => {
    await start(first);
    await aDemandUnder(first);
    await services.database.pool.query('delete from secret_checks');
    await expect(start({ ...newerAlone, lookupKey: randomBytes(32) })).resolves.toBeUndefined();
  });

  it('and keeps of a key only what tells nothing of it', async () => {
    await start(first);
    const { rows } = await services.database.pool.query('select * from secret_checks');
    const stored = JSON.stringify(rows);
    for (const key of [first.dataKeys[0].key, first.lookupKey]) {
      expect(stored).not.toContain(key.toString('base64url'));
      expect(stored).not.toContain(key.toString('base64').slice(0, 20));
    }
  });
});
