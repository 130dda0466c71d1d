import { parseArgs } from 'node:util';
import { parseSize } from './city/sizes.mjs';
import { RunRejected } from './errors.mjs';
import { OPERATION_NAMES } from './operations/operations.mjs';

export const USAGE = `Usage: npm run bench -- [options]
  --size N          demands in the city: 10k, 100k, 1m or any number from 100 to 20m (10k)
  --only LIST       operations, separated by commas: ${OPERATION_NAMES.join(', ')} (all)
  --rounds N        rounds of measurements (3)
  --seconds N       length of one measurement (4)
  --connections N   concurrent connections of the load generator (32)
  --json FILE       writes all measurements to a file
  --smaller N       a second, smaller city, measured in turn with the first: shows how figures grow
  --keep FOLDER     keeps the loaded city in this folder and reuses it in the next run
  --database URL    an empty database, instead of an embedded PostgreSQL`;

const OPTIONS = Object.fromEntries(
  [...USAGE.matchAll(/^ {2}--(\w+)/gm)].map(([, name]) => [name, { type: 'string' }]),
);

/** @throws RunRejected for an invalid option, before anything is touched */
export function readOptions(args) {
  const { help, ...values } = parse(args);
  if (help) return undefined;
  const [blank] = Object.keys(values).filter((name) => values[name] === '');
  if (blank !== undefined) throw new RunRejected(`--${blank} needs a value.`);
  if (values.keep !== undefined && values.database !== undefined) {
    throw new RunRejected('--keep keeps a city in a PostgreSQL of its own: it does not go with --database.');
  }
  const size = sizeOf('size', values.size ?? '10k');
  return {
    size,
    smaller: smallerOf(values, size),
    only: operationsIn(values.only),
    rounds: wholeNumber('rounds', values.rounds ?? '3', 1, 100),
    seconds: seconds(values.seconds ?? '4'),
    connections: wholeNumber('connections', values.connections ?? '32', 1, 500),
    json: values.json,
    keep: values.keep,
    database: values.database,
  };
}

function parse(args) {
  try {
    return parseArgs({ args, options: { ...OPTIONS, help: { type: 'boolean' } }, strict: true }).values;
  } catch (error) {
    throw new RunRejected(`${error.message}\n${USAGE}`);
  }
}

function sizeOf(name, text) {
  const size = parseSize(text);
  if (size === undefined)
    throw new RunRejected(
      `--${name} must be a number from 100 to 20m such as 10k, 100k or 1m, but is "${text}".`,
    );
  return size;
}

function smallerOf({ smaller, database }, size) {
  if (smaller === undefined) return undefined;
  if (database !== undefined) {
    throw new RunRejected(
      '--smaller loads a second city: it does not go with --database, where there is one.',
    );
  }
  const smallerSize = sizeOf('smaller', smaller);
  if (smallerSize < size) return smallerSize;
  throw new RunRejected(`--smaller must be smaller than --size (${size}), but is ${smallerSize}.`);
}

function operationsIn(text) {
  const names = text?.split(',').map((name) => name.trim()) ?? OPERATION_NAMES;
  const unknown = names.filter((name) => !OPERATION_NAMES.includes(name));
  if (unknown.length > 0) {
    throw new RunRejected(
      `--only knows no operation "${unknown[0]}"; there are ${OPERATION_NAMES.join(', ')}.`,
    );
  }
  return OPERATION_NAMES.filter((name) => names.includes(name));
}

function wholeNumber(name, text, least, most) {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new RunRejected(`--${name} must be a whole number from ${least} to ${most}, but is "${text}".`);
}

function seconds(text) {
  const number = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (number >= 0.1 && number <= 600) return number;
  throw new RunRejected(`--seconds must be a number from 0.1 to 600, but is "${text}".`);
}
