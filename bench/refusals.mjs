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
import { Client, isBuilt } from './product.mjs';
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

/** So many ports have to be free at the same time. @param open listens on one of them, as the system gives it */
export async function refuseWithoutPorts(count, open = listen) {
  const opened = await Promise.allSettled(Array.from({ length: count }, () => open()));
  for (const { value } of opened) value?.close();
  const free = opened.filter(({ status }) => status === 'fulfilled').length;
  if (free === count) return;
  const { reason } = opened.find(({ status }) => status === 'rejected');
  throw new Refused(
    `A run takes up to ${count} ports on 127.0.0.1, but ${free === 0 ? 'none is' : `only ${free} are`} free (${reason.message}).`,
  );
}

async function listen() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

/** What somebody made in a database, whatever it is: nothing of it is PostgreSQL's own. */
const HELD = `
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

/** Somebody's database is never written into: it has to hold nothing at all, and be PostgreSQL 15 at least. */
export async function refuseUsedDatabase(url) {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
  } catch (error) {
    throw new Refused(`The database cannot be reached (${error.message}).`);
  }
  try {
    const { rows } = await client.query(
      `select current_setting('server_version_num')::integer as version, (${HELD}) as name`,
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

/** What is not there yet is made: in the nearest that is, by trying. */
export function refuseNoFolder(option, path) {
  if (path === undefined) return;
  const there = nearest(resolve(path));
  if (!statSync(there).isDirectory()) throw new Refused(`--${option}: ${there} is no folder.`);
  try {
    rmdirSync(mkdtempSync(join(there, 'lindan-bench-')));
  } catch (error) {
    throw new Refused(`--${option}: nothing can be written into ${there} (${error.code}).`);
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
