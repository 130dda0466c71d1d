/** All access to the product: its build and its installed packages. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const server = join(root, 'server');

const requireOfServer = createRequire(join(server, 'package.json'));

const pg = requireOfServer('pg');

export const { Pool } = pg;

/** A database connection of the benchmark. If it ends while idle, the next query fails and `lost` holds the reason. */
export class Client extends pg.Client {
  constructor(settings) {
    super(settings);
    this.on('error', (error) => {
      this.lost ??= error;
    });
  }
}

/** Ids like the product's: UUID version 7. */
export const { v7: newId } = requireOfServer('uuid');

/** A module of the built server. */
export function built(path) {
  return import(pathToFileURL(join(server, 'dist', path)).href);
}

/** Loads a built module that contains entities: their decorators need reflect-metadata first. */
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

/** The installed version of the competitor. It has an install of its own and may be absent. */
export function competitorVersion() {
  const manifest = join(root, 'bench', 'node_modules', 'postgraphile', 'package.json');
  return existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).version : undefined;
}
