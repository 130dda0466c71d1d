import { builtWithDecorators, paths } from '../product.mjs';
import { secrets } from './secrets.mjs';

/** Runs a command of the product's command line on a database. */
export async function command(url, ...args) {
  const { runCommand } = await builtWithDecorators('operations/cli/run-command.js');
  return runCommand(args, {
    DATABASE_URL: url,
    TIME_ZONE: 'Asia/Shanghai',
    NODE_ENV: 'production',
    ...secrets,
  });
}

/** Every command migrates the schema first. */
export function migrateAndImportCategories(url) {
  return command(url, 'import-categories', '--file', paths.categories);
}

/**
 * Rebuilds derived data (rollups, search index) by the product's own means: all `rebuild_…` functions of its schema and all
 * rebuild commands of its command line.
 */
export async function rebuildDerivedData(url, client) {
  const { rows } = await client.query(
    `select oid::regprocedure::text as call from pg_proc
     where pronamespace = 'public'::regnamespace and proname like 'rebuild\\_%' and pronargs = 0 order by 1`,
  );
  for (const { call } of rows) await client.query(`select ${call}`);
  const help = await command(url, 'help');
  for (const [, name] of help.matchAll(/^ {2}([\w-]+ rebuild|rebuild-[\w-]+)\b/gm)) {
    await command(url, ...name.split(' '));
  }
}
