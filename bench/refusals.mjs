import { closeSync, existsSync, openSync, rmSync, statfsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { bytesNeeded } from './city/sizes.mjs';
import { built, Client, isBuilt } from './product.mjs';
import { Refused } from './refused.mjs';

/** A city that is kept is copied for each run. */
const COPIES = { kept: 2, thrownAway: 1 };

export function refuseWithoutBuild() {
  if (!isBuilt())
    throw new Refused('The server is not built: run `npm run build` first, or `npm run bench`, which does.');
}

/**
 * @param sizes of the cities, in demands
 * @param free tells the free bytes of the disk that a folder lies on
 */
export function refuseWithoutSpace(folder, sizes, isKept, free = freeBytes) {
  const bytes = sizes.reduce((sum, size) => sum + bytesNeeded(size), 0);
  const needed = bytes * (isKept ? COPIES.kept : COPIES.thrownAway);
  const there = free(folder);
  if (there >= needed) return;
  throw new Refused(
    `Room for ${sizes.join(' and ')} demands is about ${gigabytes(needed)} in ${folder}, but there are ${gigabytes(there)}. Choose a smaller --size, or a folder on another disk with --keep.`,
  );
}

/** @param findFreePort the product's own, which asks the system */
export async function refuseWithoutPort(findFreePort) {
  const find = findFreePort ?? (await built('database/embedded/free-port.js')).findFreePort;
  try {
    await find();
  } catch (error) {
    throw new Refused(`No port on 127.0.0.1 is free to listen on (${error.message}).`);
  }
}

/** Somebody's database is never written into: it has to be without any table, and PostgreSQL 15 at least. */
export async function refuseUsedDatabase(url) {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
  } catch (error) {
    throw new Refused(`The database cannot be reached (${error.message}).`);
  }
  try {
    const { rows } = await client.query(
      `select current_setting('server_version_num')::integer as version, (
         select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
         order by 1 limit 1) as name`,
    );
    const [{ name, version }] = rows;
    if (version < 150_000) throw new Refused('The database must be a PostgreSQL 15 or later.');
    if (name !== null)
      throw new Refused(
        `The database is not empty: it holds ${name}. The bench loads a city only into one that holds nothing.`,
      );
  } finally {
    await client.end();
  }
}

/** By opening it: what will be written at the end must not be lost then. */
export function refuseUnwritable(option, file) {
  if (file === undefined) return;
  const wasThere = existsSync(file);
  try {
    closeSync(openSync(file, 'a'));
  } catch (error) {
    throw new Refused(`--${option}: ${resolve(file)} cannot be written (${error.code}).`);
  }
  if (!wasThere) rmSync(file);
}

/** What is not there yet is made. */
export function refuseNoFolder(option, path) {
  if (path === undefined || !existsSync(path) || statSync(path).isDirectory()) return;
  throw new Refused(`--${option}: ${resolve(path)} is no folder.`);
}

function freeBytes(folder) {
  const { bavail, bsize } = statfsSync(nearest(folder));
  return bavail * bsize;
}

function nearest(folder) {
  return existsSync(folder) ? folder : nearest(dirname(folder));
}

function gigabytes(bytes) {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}
