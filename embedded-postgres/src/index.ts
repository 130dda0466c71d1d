/** A real PostgreSQL from packages, in a data folder. The other files are the package's own. */
export type { EmbeddedPostgresEvent } from './reports.js';
export { DataFolderInUse, EmbeddedPostgresUnavailable, UnsupportedPlatform } from './reports.js';
export type { EmbeddedPostgres, EmbeddedPostgresOptions } from './start-embedded-postgres.js';
export { startEmbeddedPostgres } from './start-embedded-postgres.js';
export { findFreePort } from './supervisor.js';
