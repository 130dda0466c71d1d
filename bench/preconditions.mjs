import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  rmdirSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { bytesNeeded } from './city/sizes.mjs';
import { RunRejected } from './errors.mjs';
import { Client, isBuilt } from './product.mjs';

/** A kept city is copied for each run, so it needs twice the space. */
const COPIES = { kept: 2, temporary: 1 };

export function requireBuild() {
  if (!isBuilt())
    throw new RunRejected(
      'The server is not built: run `npm run build` first, or `npm run bench`, which does.',
    );
}

/**
 * @param sizes of the cities, in demands
 * @param free returns the free bytes of a folder's disk
 */
export function requireDiskSpace(folder, sizes, isKept, free = freeBytes) {
  const bytes = sizes.reduce((sum, size) => sum + bytesNeeded(size), 0);
  const needed = bytes * (isKept ? COPIES.kept : COPIES.temporary);
  const there = free(folder);
  if (there >= needed) return;
  throw new RunRejected(
    `Room for ${sizes.join(' and ')} demands is about ${gigabytes(needed)} in ${folder}, but there are ${gigabytes(there)}. Choose a smaller --size, or a folder on another disk with --keep.`,
  );
}

/** Requires `count` free ports at the same time. @param open listens on an ephemeral port */
export async function requireFreePorts(count, open = listen) {
  const opened = await Promise.allSettled(Array.from({ length: count }, () => open()));
  for (const { value } of opened) value?.close();
  const free = opened.filter(({ status }) => status === 'fulfilled').length;
  if (free === count) return;
  const { reason } = opened.find(({ status }) => status === 'rejected');
  throw new RunRejected(
    `A run takes up to ${count} ports on 127.0.0.1, but ${free === 0 ? 'none is' : `only ${free} are`} free (${reason.message}).`,
  );
}

async function listen() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

/** The name of one object in the database that is not PostgreSQL's own, of any kind. */
const FIRST_OBJECT = `
select format('%I.%I', n.nspname, o.name) as name from (
  select relnamespace, relname from pg_class union all
  select pronamespace, proname from pg_proc union all
  select typnamespace, typname from pg_type
) o (namespace, name) join pg_namespace n on n.oid = o.namespace
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
union all
select format('the schema %I', nspname) from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
union all
select format('the extension %I', extname) from pg_extension where extname <> 'plpgsql'
union all
select format('the large object %s', oid) from pg_largeobject_metadata
order by 1 limit 1`;

/** Requires an empty database of PostgreSQL 15 or later, so that a run never writes into existing data. */
export async function requireEmptyDatabase(url) {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
  } catch (error) {
    throw new RunRejected(`The database cannot be reached (${error.message}).`);
  }
  try {
    const { rows } = await client.query(
      `select current_setting('server_version_num')::integer as version, (${FIRST_OBJECT}) as name`,
    );
    const [{ name, version }] = rows;
    if (version < 150_000) throw new RunRejected('The database must be a PostgreSQL 15 or later.');
    if (name !== null)
      throw new RunRejected(
        `The database is not empty: it holds ${name}. The bench loads a city only into one that holds nothing.`,
      );
  } finally {
    await client.end();
  }
}

/** Opens the file once, so that a run does not lose its results at the end. */
export function requireWritableFile(option, file) {
  if (file === undefined) return;
  const wasThere = existsSync(file);
  try {
    closeSync(openSync(file, 'a'));
  } catch (error) {
    throw new RunRejected(`--${option}: ${resolve(file)} cannot be written (${error.code}).`);
  }
  if (!wasThere) rmSync(file);
}

/** Tries to create a folder in the nearest existing ancestor. */
export function requireWritableFolder(option, path) {
  if (path === undefined) return;
  const there = nearest(resolve(path));
  if (!statSync(there).isDirectory()) throw new RunRejected(`--${option}: ${there} is no folder.`);
  try {
    rmdirSync(mkdtempSync(join(there, 'lindan-bench-')));
  } catch (error) {
    throw new RunRejected(`--${option}: nothing can be written into ${there} (${error.code}).`);
  }
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
