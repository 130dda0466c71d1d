import { buildSchema, GraphQLObjectType } from 'graphql';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';

import { Aliases, rowOf } from '../sql/row.js';
import { setStage } from '../test/stage.js';
import { compileSelection } from './compiled-selection.js';
import type { Field } from './mapping.js';
import { column, computedMany, objectMapping, value } from './mapping.js';
import { objectJson } from './object-json.js';
import { PostProcessors } from './post-processors.js';
import type { SelectedField, Selection } from './selection.js';
import { cachedStatement } from './statement-cache.js';

const stage = setStage();

const type = buildSchema(`
  scalar DateTime
  scalar Date
  enum Size { SMALL LARGE }
  type Query {
    text: String sure: String! id: ID! number: Int! share: Float! is: Boolean! size: Size maybe: Int
    at: DateTime! day: Date sizes: [Size!]! sealed: String parts: [Query!]!
  }
`).getQueryType();

/** What is written of one value that an expression gives. */
async function written(name: string, expression: string, more: Partial<Field> = {}): Promise<string> {
  return writtenAs([selected('a', name)], {
    [name]: { ...value(() => sql.raw(expression)), ...more } as Field,
  });
}

function selected(key: string, name: string, below?: readonly SelectedField[]): SelectedField {
  const made = objectType().getFields()[name]?.type;
  if (made === undefined) throw new Error(`${name} is no field`);
  return {
    key,
    label: `"${key}":`,
    name,
    type: made,
    below: below && { type: objectType(), fields: below },
  };
}

function objectType(): GraphQLObjectType {
  if (!(type instanceof GraphQLObjectType)) throw new Error('there is no type');
  return type;
}

async function writtenAs(
  all: readonly SelectedField[],
  fields: Readonly<Record<string, Field>>,
): Promise<string> {
  const selection: Selection = { type: objectType(), fields: all };
  const { database, config } = stage.services;
  const reader = { viewer: null, now: new Date(), locale: 'zh-CN', timeZone: config.timeZone } as const;
  const plan = compileSelection(objectMapping('Thing', 'things', fields), selection, reader, database.kysely);
  const { text, values } = await cachedStatement(
    [plan],
    reader,
    undefined,
    () => sql`select /*planned*/`,
    database.kysely,
  );
  const [cells] = await database.selectRaw(text, values);
  return plan.postProcessors.finish(cells?.[0] ?? '', {
    vault: stage.services.vault,
    onUnexpectedError: () => undefined,
  });
}

describe('a field that the mapping does not name', () => {
  it('is the column of its name', async () => {
    const { database } = stage.services;
    const category = objectMapping('Category', 'categories', {});
    const query = buildSchema('type Query { code: String! nameEn: String! parent: Query }').getQueryType();
    if (query == null) throw new Error('there is no type');
    const field = (name: string): SelectedField => {
      const of = query.getFields()[name]?.type;
      if (of === undefined) throw new Error(`${name} is no field`);
      return { key: name, label: `"${name}":`, name, type: of, below: undefined };
    };
    const reader = { viewer: null, now: new Date(), locale: 'en', timeZone: 'UTC' } as const;
    const text = (selection: Selection) =>
      objectJson(category, selection, rowOf('t1'), {
        reader,
        aliases: new Aliases(),
        postProcessors: new PostProcessors(),
      });
    const both = { type: query, fields: [field('code'), field('nameEn')] };
    const { rows } = await sql<{
      json: string;
    }>`select ${text(both)} as json from categories t1 order by code limit 1`.execute(database.kysely);
    expect(JSON.parse(rows[0]?.json ?? '')).toEqual({ code: expect.any(String), nameEn: expect.any(String) });
    const parent = { ...field('parent'), below: both };
    expect(() => text({ type: query, fields: [parent] })).toThrow('Category.parent is an object');
  });
});

describe('PostgreSQL writes a value as the API has it', () => {
  it.each([
    ['text', 'null', null],
    ['text', String.raw`E'"quoted" \\ \n \t \x01 \x7f 中文 😀'`, '"quoted" \\ \n \t \x01 \x7f 中文 😀'],
    ['id', `uuid '019ab000-0000-7000-8000-000000000001'`, '019ab000-0000-7000-8000-000000000001'],
    ['number', '7', 7],
    ['maybe', 'null::integer', null],
    ['share', '0.50::numeric', 0.5],
    ['share', '1e-7::numeric', 1e-7],
    ['is', 'false', false],
    ['size', 'null', null],
    ['size', `'LARGE'`, 'LARGE'],
    ['at', `timestamptz '2026-03-11 10:00:00.1+08'`, '2026-03-11T02:00:00.100Z'],
    ['day', `date '2026-03-11'`, '2026-03-11'],
    ['sizes', `array['SMALL', 'LARGE']`, ['SMALL', 'LARGE']],
    ['sizes', `'{}'::text[]`, []],
  ])('%s: %s', async (name, expression, expected) => {
    expect(JSON.parse(await written(name, expression))).toEqual({ a: expected });
  });

  it.each([
    ['sure', 'null'],
    ['id', 'null'],
    ['number', 'null'],
    ['at', 'null'],
    ['sizes', 'null::text[]'],
  ])('and nothing for %s, which is never absent', async (name, nothing) => {
    await expect(written(name, nothing)).rejects.toThrow(`nothing was found for Thing.${name}`);
  });

  it('and nothing for one of a list, which is not left out', async () => {
    const partRead = objectMapping('Part', 'parts', {
      sure: column('sure'),
      number: column('number'),
      maybe: column('maybe'),
    });
    const asPart = ['sure', 'number', 'maybe'].map((name) => selected(name, name));
    const parts = (rows: string) =>
      writtenAs([selected('all', 'parts', asPart)], {
        parts: computedMany(
          () => partRead,
          () => sql.raw(`select * from (values ${rows}) as sample (sure, number, maybe)`),
          (row) => row.col('number'),
        ),
      });
    expect(JSON.parse(await parts(`('a', 2, 3), ('b', 1, null)`))).toEqual({
      all: [
        { sure: 'b', number: 1, maybe: null },
        { sure: 'a', number: 2, maybe: 3 },
      ],
    });
    await expect(parts(`('a', 2, 3), (null, 1, 2)`)).rejects.toThrow(
      'nothing was found for Part.sure or Part.number, which is never absent',
    );
  });

  it('and leaves to the server what only that can finish, whatever is in it', async () => {
    const finish = (found: string) => `opened: ${found}`;
    expect(JSON.parse(await written('sealed', `'a"b:!1'`, { finish }))).toEqual({ a: 'opened: a"b:!1' });
    expect(JSON.parse(await written('sealed', 'null', { finish }))).toEqual({ a: null });
  });
});
