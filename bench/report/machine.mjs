import { spawnSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { Client, competitorVersion, root } from '../product.mjs';

/** The machine, the versions and the commit of a measurement. */
export async function describeMachine(url) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(
      `select name, setting || coalesce(unit, '') as value from pg_settings
       where name in ('server_version', 'shared_buffers', 'fsync', 'synchronous_commit', 'jit', 'max_parallel_workers_per_gather')`,
    );
    return {
      processor: cpus()[0]?.model ?? 'unknown',
      cores: cpus().length,
      memoryGigabytes: Math.round(totalmem() / 1e8) / 10,
      platform: `${process.platform} ${process.arch}`,
      node: process.version,
      postgres: Object.fromEntries(rows.map(({ name, value }) => [name, value])),
      postgraphile: competitorVersion() ?? 'not installed',
      commit: commit(),
      at: new Date().toISOString(),
    };
  } finally {
    await client.end();
  }
}

function commit() {
  const git = (...args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout?.trim() ?? '';
  const head = git('rev-parse', '--short', 'HEAD');
  return git('status', '--porcelain') === '' ? head : `${head} with changes`;
}
