import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const canMeasure = process.platform === 'linux' && existsSync('/proc/self/stat');
const ticks = canMeasure ? Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' })) : 100;

/** Processor time of a process in milliseconds, over all threads; undefined on systems without /proc. */
export function processorTime(pid) {
  const found = statOf(pid);
  return found && toMilliseconds(found.own);
}

/**
 * Processor time of a process and its descendants. The kernel adds the time of exited children to their parent, so short-lived
 * backends are included.
 */
export function processorTimeOfTree(pid) {
  if (!canMeasure) return undefined;
  const stats = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => statOf(name))
    .filter((stat) => stat !== undefined);
  const below = new Set([pid]);
  for (let grown = true; grown; ) {
    const size = below.size;
    for (const stat of stats) if (below.has(stat.parent)) below.add(stat.pid);
    grown = below.size > size;
  }
  const sum = stats
    .filter((stat) => below.has(stat.pid))
    .reduce((all, { own, ended }) => all + own + ended, 0);
  return toMilliseconds(sum);
}

/** Proportional set size (PSS) of a process in bytes: shared pages are divided among the sharing processes. */
export function memoryOf(pid) {
  if (!canMeasure) return undefined;
  const [, kilobytes] = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}

/** The PostgreSQL main process (postmaster) of a connection, if it is visible on this machine. */
export async function postmasterOf(client) {
  if (!canMeasure) return undefined;
  const { rows } = await client.query('select pg_backend_pid() as pid');
  const backend = statOf(rows[0].pid);
  if (backend?.name !== 'postgres') return undefined;
  const parent = statOf(backend.parent);
  return parent?.name === 'postgres' ? parent.pid : undefined;
}

/** Parses /proc/<pid>/stat (man 5 proc). The name in parentheses may contain any character. */
function statOf(pid) {
  if (!canMeasure) return undefined;
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const close = text.lastIndexOf(')');
    const fields = text.slice(close + 2).split(' ');
    const sum = (...places) => places.reduce((all, place) => all + Number(fields[place]), 0);
    return {
      pid: Number(pid),
      name: text.slice(text.indexOf('(') + 1, close),
      parent: Number(fields[1]),
      own: sum(11, 12),
      ended: sum(13, 14),
    };
  } catch (error) {
    // The process has exited in the meantime.
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return undefined;
    throw error;
  }
}

function toMilliseconds(amount) {
  return (amount * 1000) / ticks;
}
