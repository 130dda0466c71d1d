import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fingerprint } from '../../scripts/tools/stamp.mjs';
import { built, Client, embeddedPostgres, root } from '../product.mjs';
import { loadCity } from './load-city.mjs';

/** A kept city expires after this time, because nothing is open in an old one. */
const KEPT_DAYS = 7;

/**
 * Opens a loaded city: in a given database, in a temporary embedded PostgreSQL, or in a kept one. A kept city is never measured
 * itself, but copied for the run.
 * @returns its URL, the end of its simulated time, and a function that closes it
 */
export async function openCity({ size, database, keep }, log) {
  const until = new Date();
  if (database !== undefined) {
    await loadCity(database, { size, until, log });
    return { url: database, until, close: async () => undefined };
  }
  return keep === undefined ? openTemporary({ size, until, log }) : openKept({ size, until, keep, log });
}

async function openTemporary({ size, until, log }) {
  const folder = mkdtempSync(join(tmpdir(), 'lindan-bench-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const running = await start(folder);
    const close = () => running.stop().finally(remove);
    try {
      await loadCity(running.url, { size, until, log });
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

async function openKept({ size, until, keep, log }) {
  const folder = join(resolve(keep), `${size}-${loaderFingerprint()}`);
  const note = join(folder, 'loaded-until');
  mkdirSync(folder, { recursive: true });
  // Fails if another process uses the folder, before anything is deleted.
  const running = await start(folder);
  try {
    if (isUsable(note)) log(`Using the city kept in ${folder}.`);
    else {
      rmSync(note, { force: true });
      await recreateDatabase(running.url);
      await loadCity(running.url, { size, until, log });
      writeFileSync(note, until.toISOString());
    }
    const url = await copyDatabase(running.url);
    const close = () =>
      onMaintenanceDatabase(running.url, 'drop database measured').finally(() => running.stop());
    return { url, until: new Date(readFileSync(note, 'utf8')), close };
  } catch (error) {
    await running.stop();
    if (!existsSync(note)) rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Fingerprint of the schema and the generator. When it changes, the city is loaded again. */
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
  const { startEmbeddedPostgres } = await embeddedPostgres();
  const { SESSION_SETTINGS } = await built('database/session-settings.js');
  // Loading switches triggers off, which takes the owner; the sides are measured as the owner too.
  const { ownerUrl, stop } = await startEmbeddedPostgres({ dataDir, settings: SESSION_SETTINGS });
  return { url: ownerUrl, stop };
}

async function copyDatabase(url) {
  const copy = new URL(url);
  copy.pathname = '/measured';
  // Left behind by a killed run.
  await onMaintenanceDatabase(url, 'drop database if exists measured');
  await onMaintenanceDatabase(url, `create database measured template "${nameOf(url)}" strategy file_copy`);
  return copy.href;
}

/** Drops an earlier or incomplete city. */
async function recreateDatabase(url) {
  await onMaintenanceDatabase(url, 'drop database if exists measured');
  await onMaintenanceDatabase(url, `drop database if exists "${nameOf(url)}"`);
  await onMaintenanceDatabase(url, `create database "${nameOf(url)}"`);
}

function nameOf(url) {
  return new URL(url).pathname.slice(1);
}

/** Runs a statement on the maintenance database: a database to be copied or dropped must have no connections. */
async function onMaintenanceDatabase(url, text) {
  const maintenance = new URL(url);
  maintenance.pathname = '/postgres';
  const client = new Client({ connectionString: maintenance.href });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
