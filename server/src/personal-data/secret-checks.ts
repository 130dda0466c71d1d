import { join } from 'node:path';

import type { Kysely } from 'kysely';
import { sql } from 'kysely';

import type { Database } from '../database/database.js';
import { keyIdsInUse } from './sealed.js';
import type { Vault } from './vault.js';

/** The settings that the messages name. */
interface SecretSettings {
  /** null: not set; the file in `dataDir` holds the secrets. */
  readonly secrets: object | null;
  readonly dataDir: string;
}

interface Checked {
  readonly database: Database;
  readonly vault: Vault;
}

/** The database was written with other secrets than the present ones. */
export class OtherSecrets extends Error {
  override readonly name = 'OtherSecrets';

  constructor(problems: readonly string[]) {
    super(`${problems.join('\n')}\nNo personal data was changed.`);
  }
}

const LOOKUP = 'lookup';
const DATA = 'data:';

/**
 * Compares the secrets with the fingerprints that the database holds. With other secrets, stored values could not be read
 * or found, and new rows would have other keys. New keys are recorded.
 * @throws OtherSecrets
 */
export async function checkSecrets({
  config,
  database,
  vault,
}: Checked & { readonly config: SecretSettings }): Promise<void> {
  const present = new Map([[LOOKUP, vault.lookupKeyFingerprint]]);
  for (const [id, fingerprint] of vault.dataKeyFingerprints) present.set(`${DATA}${id}`, fingerprint);
  await database.exclusively('secrets', async () => {
    const recorded = await recordedFingerprints(database.kysely);
    const others = [...recorded].filter(([name, kept]) => present.has(name) && present.get(name) !== kept);
    const gone = [...recorded.keys()].filter((name) => !present.has(name));
    const problems = [
      ...others.map(([name]) => otherKey(name, config)),
      ...(await stillInUse(database.kysely, gone)).map((name) => missingKey(name, config)),
    ];
    if (problems.length > 0) throw new OtherSecrets(problems);
    const fresh = [...present].filter(([name]) => !recorded.has(name));
    await remember(database.kysely, fresh);
  });
}

/** Deletes the fingerprints of older keys without stored values. */
export async function forgetUnusedKeys({ database, vault }: Checked): Promise<void> {
  await database.exclusively('secrets', async () => {
    const inUse = [...(await keyIdsInUse(database.kysely)), vault.currentKeyId];
    const kept = [LOOKUP, ...inUse.map((id) => `${DATA}${id}`)];
    await sql`delete from secret_checks where name <> all(${kept}::text[])`.execute(database.kysely);
  });
}

async function recordedFingerprints(kysely: Kysely<unknown>): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ name: string; fingerprint: string }>`
    select name, fingerprint from secret_checks order by name
  `.execute(kysely);
  return new Map(rows.map(({ name, fingerprint }) => [name, fingerprint]));
}

async function remember(
  kysely: Kysely<unknown>,
  fresh: readonly (readonly [string, string])[],
): Promise<void> {
  if (fresh.length === 0) return;
  const rows = fresh.map(([name, fingerprint]) => sql`(${name}, ${fingerprint})`);
  await sql`insert into secret_checks (name, fingerprint) values ${sql.join(rows)}`.execute(kysely);
}

/** Scans every encrypted column, so it runs only when a recorded key is missing. */
async function stillInUse(kysely: Kysely<unknown>, gone: readonly string[]): Promise<readonly string[]> {
  if (gone.length === 0) return [];
  const inUse = new Set((await keyIdsInUse(kysely)).map((id) => `${DATA}${id}`));
  return gone.filter((name) => inUse.has(name));
}

function otherKey(name: string, config: SecretSettings): string {
  return name === LOOKUP
    ? `${setting('LINDAN_LOOKUP_KEY', config)} is not the key with which this database was begun, so no tracking code and no phone number would be found: put that key back.`
    : `The key ${name.slice(DATA.length)} in ${setting('LINDAN_DATA_KEYS', config)} is not the one that had this name before: put that key back, and give a new key a name of its own.`;
}

function missingKey(name: string, config: SecretSettings): string {
  return `${setting('LINDAN_DATA_KEYS', config)} lacks the key ${name.slice(DATA.length)}, under which personal data is encrypted: put it back, behind a newer one until rotate-keys has run.`;
}

/** The setting's name and, if it is not set, the file in its place. */
function setting(name: string, { secrets, dataDir }: SecretSettings): string {
  return secrets === null ? `${name} (not set; taken from ${join(dataDir, 'secrets.json')})` : name;
}
