import { buildSchema, GraphQLObjectType } from 'graphql';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';

import { setStage } from '../test/stage.js';
import type { Field } from './noun.js';
import { noun, value } from './noun.js';
import { planOf } from './plan.js';
import type { Shape } from './shape.js';
import { statementOf } from './statement.js';

const stage = setStage();

const type = buildSchema(`
  scalar DateTime
  scalar Date
  enum Size { SMALL LARGE }
  type Query {
    text: String sure: String! id: ID! number: Int! share: Float! is: Boolean! size: Size maybe: Int
    at: DateTime! day: Date sizes: [Size!]! sealed: String
  }
`).getQueryType();

/** What is written of one value that an expression gives. */
async function written(name: string, expression: string, more: Partial<Field> = {}): Promise<string> {
  if (!(type instanceof GraphQLObjectType)) throw new Error('there is no type');
  const made = type.getFields()[name]?.type;
  if (made === undefined) throw new Error(`${name} is no field`);
  const shape: Shape = {
    type,
    asked: [{ key: 'a', label: '"a":', name, type: made, below: undefined }],
  };
  const field = { ...value(() => sql.raw(expression)), ...more } as Field;
  const { database, config } = stage.services;
  const reader = { viewer: null, now: new Date(), locale: 'zh-CN', timeZone: config.timeZone } as const;
  const plan = planOf(noun('Thing', 'things', { [name]: field }), shape, reader, database.kysely);
  const { text, values } = await statementOf(
    [plan],
    undefined,
    () => sql`select /*planned*/`,
    database.kysely,
  );
  const [cells] = await database.cells(text, values);
  return plan.marks.finish(cells?.[0] ?? '', { vault: stage.services.vault, onDefect: () => undefined });
}

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

  it('and leaves to the server what only that can finish, whatever is in it', async () => {
    const finish = (found: string) => `opened: ${found}`;
    expect(JSON.parse(await written('sealed', `'a"b:!1'`, { finish }))).toEqual({ a: 'opened: a"b:!1' });
    expect(JSON.parse(await written('sealed', 'null', { finish }))).toEqual({ a: null });
  });
});
