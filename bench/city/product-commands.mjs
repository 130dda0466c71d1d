import { builtWithDecorators, paths } from '../product.mjs';
import { secrets } from './secrets.mjs';

/** A command of the product's own command line, on a database. */
export async function command(url, ...args) {
  const { runCommand } = await builtWithDecorators('cli/run-command.js');
  return runCommand(args, {
    DATABASE_URL: url,
    TIME_ZONE: 'Asia/Shanghai',
    NODE_ENV: 'production',
    ...secrets,
  });
}

/** Each command brings the schema up to date first. */
export function migrateAndImportCategories(url) {
  return command(url, 'import-categories', '--file', paths.categories);
}

/**
 * What the product keeps beside its rows, rollups or what a search looks into, is rebuilt by its own means: the functions
 * of its schema and the commands of its command line that say so by their name.
 */
export async function rebuildWhatIsDerived(url, client) {
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
