import { describe, expect, it } from 'vitest';
import { amendmentRead } from '../modules/catalogue/amendment.read.js';
import { demandRead } from '../modules/demand/demand.read.js';
import { orderRead } from '../modules/order/order.read.js';
import type { Field, ObjectMapping } from '../read-model/mapping.js';
import { objectMapping, column as plain } from '../read-model/mapping.js';
import { columnOf } from '../sql/insert-row.js';
import { setStage } from '../test/stage.js';
import { SEALED } from './sealed.js';
import { TYPED_TEXTS } from './typed-texts.js';

const stage = setStage();

/** Codes, numbers and hashes: nobody types them. */
const NOT_TYPED = new Set([
  ...[
    'number',
    'status',
    'kind',
    'urgency',
    'wished_urgency',
    'channel',
    'category_code',
    'audience',
    'shelved_by',
    'waits_for',
    'tracking_hash',
  ].map((column) => `demands.${column}`),
  ...[
    'number',
    'status',
    'mode',
    'tier',
    'demand_kind',
    'category_code',
    'urgency',
    'dispatcher_role',
    'return_reason',
    'extension_decision',
  ].map((column) => `orders.${column}`),
  ...['noun', 'action', 'from_status', 'to_status', 'actor_role', 'details'].map(
    (column) => `events.${column}`,
  ),
  ...['action', 'mode', 'override_reason'].map((column) => `dispatch_choices.${column}`),
  ...['storage_key', 'type', 'checksum', 'secret_hash', 'noun', 'action'].map((column) => `files.${column}`),
  'requesters.phone_hash',
  'backers.number',
  'backers.tracking_hash',
  'backers.phone_hash',
]);

/** Columns that can hold a text, of the tables that belong to a demand or an order. */
const TEXT_COLUMNS = `
  select c.table_name || '.' || c.column_name as column
  from information_schema.columns c
  join information_schema.tables t using (table_schema, table_name)
  where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
    and (c.data_type in ('text', 'character varying', 'json', 'jsonb') or c.udt_name = '_text')
    and (c.table_name in ('demands', 'orders', 'events') or exists (
      select from information_schema.columns k where k.table_schema = c.table_schema and k.table_name = c.table_name
        and k.column_name in ('demand_id', 'order_id', 'event_id')))
  order by 1`;

async function textColumns(): Promise<readonly string[]> {
  const { rows } = await stage.services.database.pool.query<{ column: string }>(TEXT_COLUMNS);
  return rows.map(({ column }) => column);
}

describe('the texts that an erasure has to reach', () => {
  it('are all listed: every other text of a demand is encrypted, or a code', async () => {
    const sealed = SEALED.map(({ table, column }) => `${table}.${column}`);
    const listed = TYPED_TEXTS.map(({ table, column }) => `${table}.${column}`);
    const unlisted = (await textColumns()).filter(
      (column) => ![...sealed, ...listed].includes(column) && !NOT_TYPED.has(column),
    );
    expect(unlisted).toEqual([]);
  });

  it('are columns that exist', async () => {
    const columns = await textColumns();
    const missing = TYPED_TEXTS.filter(({ table, column }) => !columns.includes(`${table}.${column}`));
    expect(missing).toEqual([]);
  });
});

/** All mappings that can be reached from the nouns with typed texts. */
function reachable(from: ObjectMapping, found = new Set<ObjectMapping>()): ReadonlySet<ObjectMapping> {
  if (found.has(from)) return found;
  found.add(from);
  for (const field of Object.values(from.fields)) if (field.is !== 'value') reachable(field.noun(), found);
  return found;
}

const maskedBy = (field: Field): string | undefined => (field.is === 'value' ? field.masks : undefined);

/** Where a column is read in another way, and why it is safe. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'demand_search.text': 'compared, never read, and without numbers of persons',
  'event_texts.internal': 'Event.note masks both texts: the canary of numbers-in-texts.test.ts reads it',
  'event_texts.for_resident': 'the same',
};

describe('a typed text is read', () => {
  it('by a field that masks it', () => {
    const mappings = [demandRead, orderRead, amendmentRead].flatMap((noun) => [...reachable(noun)]);
    const masked = new Set(
      mappings.flatMap(({ table, fields }) =>
        Object.values(fields).flatMap((field) => {
          const name = maskedBy(field);
          return name === undefined ? [] : [`${table}.${name}`];
        }),
      ),
    );
    const unmasked = TYPED_TEXTS.map(({ table, column: name }) => `${table}.${name}`).filter(
      (name) => !masked.has(name) && ELSEWHERE[name] === undefined,
    );
    expect(unmasked).toEqual([]);
  });

  it.each(TYPED_TEXTS.map(({ table, column: name }) => [table, name] as const))(
    'in no other way: %s.%s as it is stands in no mapping',
    (table, name) => {
      expect(() => objectMapping('Anything', table, { text: plain(name) })).toThrow('unmasked');
      expect(columnOf(name)).toBe(name);
    },
  );
});
