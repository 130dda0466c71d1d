import { Client } from '../product.mjs';
import { LOAD_DEMANDS, LOAD_RATINGS, LOAD_ROUNDS } from './demands.sql.mjs';
import { LOAD_EVENTS } from './events.sql.mjs';
import { FUNCTIONS } from './functions.sql.mjs';
import { createIndexes, dropIndexes } from './indexes.mjs';
import { CREATE_LIVES, INSERT_LIVES } from './lives.sql.mjs';
import { LOAD_ORDERS } from './orders.sql.mjs';
import { LOAD_PARTIES, LOAD_PEOPLE, LOAD_SESSIONS } from './parties.sql.mjs';
import { LOAD_PLACES } from './places.sql.mjs';
import { migrateAndImportCategories, rebuildDerivedData } from './product-commands.mjs';
import { loadRequesters } from './requesters.mjs';
import { LOAD_COVERAGE, LOAD_RESOURCES, NAME_OFFERS } from './resources.sql.mjs';
import { hashOf, tokenOf } from './secrets.mjs';
import { resourcesOf } from './sizes.mjs';
import { disableTriggers, FORBIDDEN } from './triggers.mjs';
import { ASKS, DETAILS, EFFECTS, OPENINGS, PROBLEMS, RARE } from './wording.mjs';

const BATCH = 10_000;
const LOADED_TABLES = [
  'resources',
  'resource_regions',
  'demands',
  'requesters',
  'ratings',
  'rounds',
  'orders',
  'events',
  'event_texts',
];

const problems = Object.entries(PROBLEMS).flatMap(([code, texts]) =>
  texts.map(([title, sentence]) => [code, title, sentence]),
);
const [codes, titles, sentences] = [0, 1, 2].map((column) => problems.map((row) => row[column]));

/**
 * Loads a city of `size` demands, with history up to `until`, into the product's schema. Two loads with the same arguments give
 * the same rows.
 */
export async function loadCity(url, { size, until, log = () => undefined }) {
  const step = timedSteps(log);
  await step('schema and categories', () => migrateAndImportCategories(url));
  const clients = [new Client({ connectionString: url }), new Client({ connectionString: url })];
  const [client] = clients;
  await Promise.all(clients.map((one) => one.connect()));
  try {
    const enableTriggers = await disableTriggers(clients, LOADED_TABLES);
    await step('places, units, people', async () => {
      for (const text of [FUNCTIONS, LOAD_PLACES, LOAD_PARTIES, LOAD_PEOPLE]) await client.query(text);
      await openSessions(client);
    });
    const indexes = await dropIndexes(client, LOADED_TABLES);
    await step('resources', () => loadResources(clients, size, until));
    await step('lives', async () => {
      await client.query(CREATE_LIVES);
      await inBatches(clients, size, (...range) => [INSERT_LIVES, [size, until, ...range]]);
      await client.query('create index on bench.lives (n)');
      await client.query('analyze bench.lives');
    });
    await step('demands', () =>
      inBatches(clients, size, (from, to) => [LOAD_DEMANDS, [from, to, ...wording()]]),
    );
    await step('orders, events, ratings beside requesters', () =>
      Promise.all([loadRequesters(client), loadFollowUps([clients[1]], size)]),
    );
    await step('indexes', () => createIndexes(clients, indexes));
    await client.query(
      `select setval('demand_numbers', $1::bigint), setval('order_numbers', 2 * $1::bigint)`,
      [size],
    );
    await client.query('drop schema bench cascade');
    await enableTriggers();
    await step('derived data', () => rebuildDerivedData(url, client));
    await step('vacuum, analyze', () => client.query('vacuum (analyze)'));
    await step('checkpoint', () => checkpoint(client));
  } finally {
    await Promise.all(clients.map((one) => one.end()));
  }
}

/** Flushes dirty pages, which would otherwise be written during the first measurements. */
async function checkpoint(client) {
  try {
    await client.query('checkpoint');
  } catch (error) {
    if (error.code !== FORBIDDEN) throw error;
  }
}

function timedSteps(log) {
  return async (name, work) => {
    const began = performance.now();
    await work();
    log(`  ${name}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  };
}

function wording() {
  return [
    OPENINGS,
    DETAILS,
    EFFECTS,
    ASKS,
    RARE.map(([among]) => among),
    RARE.map(([, sentence]) => sentence),
    codes,
    titles,
    sentences,
  ];
}

async function openSessions(client) {
  const { rows } = await client.query('select account from people');
  const accounts = rows.map(({ account }) => account);
  await client.query(LOAD_SESSIONS, [accounts, accounts.map((account) => hashOf(tokenOf(account)))]);
}

async function loadResources(clients, size, until) {
  const count = resourcesOf(size);
  await inBatches(clients, count, (from, to) => [
    LOAD_RESOURCES,
    [count, until, codes, titles, sentences, DETAILS, from, to],
  ]);
  const [client] = clients;
  await client.query(NAME_OFFERS);
  await client.query(LOAD_COVERAGE);
}

async function loadFollowUps(clients, size) {
  for (const text of [LOAD_ORDERS, LOAD_EVENTS, LOAD_RATINGS, LOAD_ROUNDS]) {
    await inBatches(clients, size, (...range) => [text, range]);
  }
}

/** Runs a statement over ranges of row numbers, distributed over the connections. */
async function inBatches(clients, size, statement) {
  let next = 1;
  await Promise.all(
    clients.map(async (client) => {
      while (next <= size) {
        const from = next;
        next += BATCH;
        await client.query(...statement(from, Math.min(from + BATCH - 1, size)));
      }
    }),
  );
}
