import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fingerprint } from '../../scripts/house/stamp.mjs';
import { built, Client, root } from '../product.mjs';
import { loadCity } from './load-city.mjs';

/** A city is loaded anew when it has lived no longer than up to so many days ago: nothing is open in an old one. */
const KEPT_DAYS = 7;

/**
 * A loaded city to measure in: in a database of somebody's, in a PostgreSQL of ours that is thrown away, or in one that
 * is kept; what is kept is never measured itself, but a copy of it.
 * @returns its address, the moment up to which it has lived, and how it is left
 */
export async function openCity({ size, database, keep }, say) {
  const until = new Date();
  if (database !== undefined) {
    await loadCity(database, { size, until, say });
    return { url: database, until, close: async () => undefined };
  }
  return keep === undefined ? openThrownAway({ size, until, say }) : openKept({ size, until, keep, say });
}

async function openThrownAway({ size, until, say }) {
  const folder = mkdtempSync(join(tmpdir(), 'lindan-bench-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const running = await start(folder);
    const close = () => running.stop().finally(remove);
    try {
      await loadCity(running.url, { size, until, say });
      return { url: running.url, until, close };
    } catch (error) {
      await running.stop();
      throw error;
    }
  } catch (error) {
    remove();
    throw error;
  }
}

async function openKept({ size, until, keep, say }) {
  const folder = join(resolve(keep), `${size}-${loaderFingerprint()}`);
  const note = join(folder, 'loaded-until');
  mkdirSync(folder, { recursive: true });
  // Whoever is at work in there refuses us here, before anything is cleared away.
  const running = await start(folder);
  try {
    if (isUsable(note)) say(`The city that is kept in ${folder} is used.`);
    else {
      rmSync(note, { force: true });
      await emptied(running.url);
      await loadCity(running.url, { size, until, say });
      writeFileSync(note, until.toISOString());
    }
    const url = await copyOf(running.url);
    const close = () => onServer(running.url, 'drop database measured').finally(() => running.stop());
    return { url, until: new Date(readFileSync(note, 'utf8')), close };
  } catch (error) {
    await running.stop();
    if (!existsSync(note)) rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** The schema, and all that a city is written from: another state of them is another city. */
function loaderFingerprint() {
  return fingerprint(root, [
    'server/src/database/migrations',
    'server/src/database/functions',
    'server/src/rollups',
    'server/data/taxonomy.tsv',
    'bench/city',
  ]).slice(0, 12);
}

function isUsable(note) {
  if (!existsSync(note)) return false;
  return Date.now() - new Date(readFileSync(note, 'utf8')).getTime() < KEPT_DAYS * 86_400_000;
}

async function start(dataDir) {
  const { startEmbeddedDatabase } = await built('database/embedded/start-embedded-database.js');
  return startEmbeddedDatabase({ dataDir });
}

async function copyOf(url) {
  const copy = new URL(url);
  copy.pathname = '/measured';
  // What a run that was killed left behind.
  await onServer(url, 'drop database if exists measured');
  await onServer(url, `create database measured template "${nameOf(url)}" strategy file_copy`);
  return copy.href;
}

/** Without what an earlier city, or half of one, left there. */
async function emptied(url) {
  await onServer(url, 'drop database if exists measured');
  await onServer(url, `drop database if exists "${nameOf(url)}"`);
  await onServer(url, `create database "${nameOf(url)}"`);
}

function nameOf(url) {
  return new URL(url).pathname.slice(1);
}

/** A statement beside all databases of ours: nobody may be connected to one that is copied or dropped. */
async function onServer(url, text) {
  const beside = new URL(url);
  beside.pathname = '/postgres';
  const client = new Client({ connectionString: beside.href });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
