import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Secrets } from '../../personal-data/secrets.js';
import { readSecrets } from '../../personal-data/secrets.js';
import { Vault } from '../../personal-data/vault.js';
import { ApiClient } from '../../test/api-client.js';
import { aCity } from '../../test/factories/city.js';
import { aSubmittedDemand } from '../../test/factories/demand.js';
import { aResource } from '../../test/factories/resource.js';
import type { TestServices } from '../../test/harness.js';
import { startServices, TEST_ENVIRONMENT } from '../../test/harness.js';
import { buildApp } from '../app.js';
import { explain } from '../start/explain.js';
import { runCommand } from './run-command.js';

const UNIT_TABLE = [
  'unit_code\tunit_zh\tshort_zh\tunit_en\tkind\tresponsibilities_zh\tkeywords\tcategory_codes',
  'U1\t住建局\t住建\tHousing\tDEPARTMENT\t\t\t0101',
].join('\n');

let services: TestServices;
let folder: string;
const environment = (extra: Record<string, string> = {}): NodeJS.ProcessEnv => ({
  ...TEST_ENVIRONMENT,
  DATABASE_URL: services.url,
  ...extra,
});
const run = (line: string, extra: Record<string, string> = {}): Promise<string> =>
  runCommand(line.split(' '), environment(extra));

beforeAll(async () => {
  services = await startServices();
  folder = mkdtempSync(join(tmpdir(), 'lindan-cli-'));
});
afterAll(async () => {
  await services.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the command line refuses', () => {
  it.each([
    ['an unknown command', 'drop-everything', 'There is no command drop-everything'],
    ['an unknown option', 'migrate --fast', 'Usage: migrate'],
    ['a missing option', 'import-units', '--file is missing'],
    ['a file that is not there', 'import-units --file /nowhere.tsv', '/nowhere.tsv cannot be read (ENOENT)'],
    ['an administrator where there is no city', 'create-admin --account a --name b', 'no such city yet'],
  ])('%s', async (_, line, sentence) => {
    await expect(run(line, { LINDAN_ADMIN_PASSWORD: 'long-enough-1' })).rejects.toThrow(sentence);
  });

  it('a password that is too short, and a prompt without a terminal', async () => {
    await expect(
      run('create-admin --account a --name b', { LINDAN_ADMIN_PASSWORD: 'short' }),
    ).rejects.toThrow('10 to 128');
    await expect(run('create-admin --account a --name b')).rejects.toThrow('LINDAN_ADMIN_PASSWORD');
  });

  it('a table with every problem and its row, and changes nothing', async () => {
    const file = join(folder, 'broken.tsv');
    writeFileSync(file, 'one\ttwo\n1\t2\n');
    await expect(run(`import-regions --file ${file}`)).rejects.toThrow('The table cannot be imported');
  });

  it('a table that comes before the one it names, by its cause in one line, in the language of the terminal', async () => {
    const file = join(folder, 'early.tsv');
    writeFileSync(file, UNIT_TABLE);
    const refusal = await run(`import-units --file ${file}`).catch((error: unknown) => error);
    expect(explain(refusal, { locale: 'zh-CN' }).split('\n')).toEqual([
      '这张表不能导入，没有写入任何内容：',
      '  - 还没有导入类别，请先运行 import-categories：有 1 行写了类别（第 2 行）',
    ]);
    expect(explain(refusal, { locale: 'en' })).toContain('import-categories comes first');
  });

  it('a table in an encoding that it does not know, with the row', async () => {
    const file = join(folder, 'unknown.tsv');
    const header =
      'unit_code\tunit_zh\tshort_zh\tunit_en\tkind\tresponsibilities_zh\tkeywords\tcategory_codes\n';
    const [before, name, after] = [
      'U1\t',
      Buffer.from([0xd7, 0xa1, 0xff, 0xa8]),
      '\tb\tc\tDEPARTMENT\t\t\t\n',
    ];
    writeFileSync(file, Buffer.concat([Buffer.from(header + before), name, Buffer.from(after)]));
    await expect(run(`import-units --file ${file}`)).rejects.toThrow(
      'row 2: it is neither UTF-8 nor GB18030',
    );
  });
});

describe('a dry run', () => {
  const TREE = 'code\tparent\tname_zh\tname_en\tkeywords\n91\t\t试验\tTrial\t\n';
  const count = async () =>
    (await services.database.pool.query(`select from categories where code = '91'`)).rows.length;

  it('checks a table and writes nothing, in the language of the terminal', async () => {
    const file = join(folder, 'tree.tsv');
    writeFileSync(file, TREE);
    const line = `import-categories --file ${file}`;
    expect(await run(`${line} --dry-run`)).toBe(`${file}：将新增 1 条，修改 0 条。这次只检查，没有写入。`);
    expect(await count()).toBe(0);
    expect(await run(`${line} --dry-run`, { LANG: 'en_US.UTF-8' })).toContain('1 would be added');
    expect(await run(line, { LANG: 'en_US.UTF-8' })).toBe(`${file}: 1 added, 0 changed.`);
    expect(await count()).toBe(1);
  });

  it('refuses what the import refuses', async () => {
    const file = join(folder, 'wrong.tsv');
    writeFileSync(file, TREE.replace('91', '9'));
    await expect(run(`import-categories --file ${file} --dry-run`)).rejects.toThrow('the code "9"');
  });
});

describe('the command line', () => {
  it('reads a table in GBK, as Excel and WPS save it, and says so', async () => {
    const file = join(folder, 'gbk.tsv');
    const header = 'code\tparent\tlevel\tname_zh\tname_en\tlead_unit\tkeywords\n98\t\t1\t';
    // 住建
    const name = Buffer.from([0xd7, 0xa1, 0xbd, 0xa8]);
    writeFileSync(file, Buffer.concat([Buffer.from(header), name, Buffer.from('\tBuilding\t\t\n')]));
    expect(await run(`import-categories --file ${file}`)).toContain('已按 GB18030 读取');
    const { rows } = await services.database.pool.query(`select name from categories where code = '98'`);
    expect(rows).toEqual([{ name: '住建' }]);
  });

  it('lists its commands without arguments', async () => {
    expect(await runCommand([], {})).toContain('create-admin');
  });

  it('prints the schema without settings or a database, the same each time', async () => {
    const schema = await runCommand(['print-schema'], {});
    expect(schema).toContain('type Mutation {');
    expect(await runCommand(['print-schema'], {})).toBe(schema);
  });

  it('prints the schema of the database from its catalogue, the same each time', async () => {
    const schema = await run('print-database-schema');
    expect(schema).toMatch(/\ncreate table demands \(\n {2}id uuid not null,\n/);
    expect(schema).toContain('CREATE TRIGGER orders_updated AFTER UPDATE ON orders');
    expect(schema).toContain('create function rebuild_rollups(zone text) returns bigint language plpgsql');
    expect(await run('print-database-schema')).toBe(schema);
  });

  it('creates an administrator once, with a working login', async () => {
    await aCity(services);
    const line = 'create-admin --account Chen --name 陈';
    expect(await run(line, { LINDAN_ADMIN_PASSWORD: 'long-enough-1' })).toBe(
      'Chen is an administrator of 恩施市 now.',
    );
    await expect(run(line, { LINDAN_ADMIN_PASSWORD: 'long-enough-1' })).rejects.toThrow(
      'an account named chen already',
    );
    const app = await buildApp(services);
    const admin = await new ApiClient(app).logIn('chen', 'long-enough-1');
    expect((await admin.send('{ people { totalCount } }')).errors).toBeUndefined();
    await app.close();
  });

  it('backfills the terms of resources that something else wrote', async () => {
    await aResource(await aCity(services));
    expect(await run('terms rebuild')).toBe('The terms of 1 resources were noted.');
    expect(await run('terms rebuild')).toBe('The terms of 0 resources were noted.');
  });

  it('encrypts personal data anew under a new first key, after which the old one is not needed', async () => {
    const city = await aCity(services);
    const requester = { name: '王小明', phone: '13800005678', address: '3 栋 502' };
    const demand = await aSubmittedDemand(city, { requester });
    await services.database.pool.query(
      `insert into idempotency_keys (actor, key, input_hash, result_id, reply_cipher, created_at)
       values ('anyone', 'k', 'h', $1, $2, now())`,
      [demand.id, services.vault.encrypt('code', demand.id, 'trackingCode')],
    );
    const newKey = `anew:${randomBytes(32).toString('base64')}`;
    const ring = { LINDAN_DATA_KEYS: `${newKey},${TEST_ENVIRONMENT.LINDAN_DATA_KEYS}` };
    expect(await run('rotate-keys', ring)).toMatch(/^[4-9]\d* values/);
    expect(await run('rotate-keys', ring)).toMatch(/^0 values/);

    const keys = { dataKeys: newKey, lookupKey: TEST_ENVIRONMENT.LINDAN_LOOKUP_KEY, mustBeRandom: false };
    const vault = new Vault(readSecrets(keys, () => undefined) as Secrets);
    const { rows } = await services.database.pool.query<{ name_cipher: string }>(
      'select name_cipher from requesters where demand_id = $1',
      [demand.id],
    );
    expect(vault.decrypt(rows[0]?.name_cipher ?? '', demand.id, 'name')).toBe('王小明');
  });

  it('begins no rotation without a key that is in use, and names the key', async () => {
    await expect(run('rotate-keys')).rejects.toThrow('LINDAN_DATA_KEYS lacks the key anew');
  });
});
