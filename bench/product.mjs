/** The one door to the product: its build, and the packages that are installed with it. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const server = join(root, 'server');

const requireOfServer = createRequire(join(server, 'package.json'));

const pg = requireOfServer('pg');

export const { Pool } = pg;

/** A connection of our own. When it ends while nobody asks over it, whoever asks next is told, and `lost` says why. */
export class Client extends pg.Client {
  constructor(settings) {
    super(settings);
    this.on('error', (error) => {
      this.lost ??= error;
    });
  }
}

/** An id as the product makes them. */
export const { v7: newId } = requireOfServer('uuid');

/** A module of the built server. */
export function built(path) {
  return import(pathToFileURL(join(server, 'dist', path)).href);
}

/** The same for what holds entities: their decorators leave their notes with this package. */
export async function builtWithDecorators(path) {
  await import(pathToFileURL(requireOfServer.resolve('reflect-metadata')).href);
  return built(path);
}

/** The package that runs a PostgreSQL, which the server is built on. */
export function embeddedPostgres() {
  return import(pathToFileURL(requireOfServer.resolve('@lindan/embedded-postgres')).href);
}

export function isBuilt() {
  return existsSync(join(server, 'dist', 'main.js'));
}

export const paths = {
  main: join(server, 'dist', 'main.js'),
  categories: join(server, 'data', 'taxonomy.tsv'),
};

/** The peer is installed apart, so it may be absent. */
export function peerVersion() {
  const manifest = join(root, 'bench', 'node_modules', 'postgraphile', 'package.json');
  return existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).version : undefined;
}
