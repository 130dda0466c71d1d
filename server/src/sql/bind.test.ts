import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { bindDistinct, bindValues } from './bind.js';
import { compiler } from './compiler.js';
import { derivedFrom, NOW, parameter } from './parameter.js';

const EARLY = new Date('2026-03-11T02:00:00.000Z');

it('binds a value once for each type that stands beside it, and nothing that only looks alike', () => {
  const day = derivedFrom(NOW, (now) => now.toISOString().slice(0, 10));
  const id = parameter('id');
  const list = () => ['a', 'b'];
  const fragment = sql`select ${list()}::text[], ${id}, ${list()}::text[], ${id}::uuid, ${list()}::uuid[], ${id}, ${id}::uuid,
    ${NOW}::text, ${day}::text`;
  const compiled = fragment.compile(compiler);
  const bound = bindDistinct(compiled.sql, compiled.parameters);
  const { text, values } = bindValues(bound, { id: 'x', now: EARLY });
  expect(text.replace(/\s+/g, ' ')).toBe(
    'select $1::text[], $2, $1::text[], $3::uuid, $4::uuid[], $5, $3::uuid, $6::text, $7::text',
  );
  expect(values).toEqual([['a', 'b'], 'x', 'x', ['a', 'b'], 'x', EARLY, '2026-03-11']);
});
