/**
 * The floors of `server/src`, from the ground up. A part (a folder, or a file beside them) imports parts of lower floors
 * only; so no folder imports back up, and each can be read without those above it. The table in `docs/architecture.md` is
 * printed from this list.
 */
export const FLOORS = [
  {
    sql: 'fragments, rows, parameters, binding, batch input: the words in which statements are written',
    words: 'what the server says, in both languages',
    refusal: 'everything that is refused, as typed errors',
    'time-source': 'the moment of now, which tests replace',
  },
  {
    notify: '`LISTEN` and `NOTIFY` between processes',
    say: 'lines for the person at the terminal',
    tables: 'reading the tables of an import',
  },
  { database: 'pools, the read scheduler, the statement batcher, transactions, migrations' },
  {
    limits: 'rate limits',
    'personal-data': 'encryption of personal data and its keys',
    storage: 'the bytes of files: on disk, or in an S3-compatible store',
    settings: 'the settings of the city as versions with a date from which they hold, cached by each process',
  },
  { config: 'the configuration; the only reader of the environment' },
  { context: 'what a command and a resolver are given: viewer, session check, services' },
  {
    policy: 'the workflow table and its grants as SQL predicates',
    'read-model': 'object mappings, selections, pages: one statement for a root field',
  },
  {
    transition: 'the steps of a life: statement templates, idempotency, keyed locks',
    graphql: 'schema, limits of a document, documents, execution',
    search: 'search by two-character words',
    rollups: 'figures kept as totals by triggers (rollups)',
  },
  { modules: 'the nouns: entity, type, read model, policy, resolver, commands' },
  {
    http: 'routes, sessions, pages, sockets',
    jobs: 'what comes due by itself: the registry of jobs and what runs them',
    seed: 'reference data and the demonstration',
  },
  { operations: 'start, command line, logging' },
  { main: 'the process that serves', cli: 'the process of the command line' },
];

const floorOf = new Map(FLOORS.flatMap((rooms, floor) => Object.keys(rooms).map((room) => [room, floor])));

/** The part of a path below `server/src`: its first folder, or the file itself. */
export function roomOf(path) {
  return path.split('/')[0].replace(/\.(ts|js)$/, '');
}

/** Why an import from one path below `server/src` to another is refused, or nothing. */
export function floorRefusal(fromPath, toPath) {
  const [from, to] = [roomOf(fromPath), roomOf(toPath)];
  if (from === to) return undefined;
  for (const room of [from, to]) {
    if (!floorOf.has(room))
      return `server/src/${room} stands on no floor, and imports run one way: give it one in lint/floors.js.`;
  }
  if (floorOf.get(to) < floorOf.get(from)) return undefined;
  return `${from} stands below or beside ${to}: imports run one way, to lower floors (lint/floors.js).`;
}
