import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { compileCached, constant, ValueInCachedStatement } from './compile-cached.js';
import { compiler } from './compiler.js';
import { NOW, parameter } from './parameter.js';

describe('a cached statement', () => {
  it('takes parameters, constants of the code, and values of its key', () => {
    const fragment = sql`select ${parameter('id')}::uuid, ${NOW}::timestamptz, ${constant(['LISTED'])}::text[], ${'u1'}::text, ${['u1', 'u2']}::text[], ${null}::text`;
    const { text, values } = compileCached(fragment, compiler, [{ viewer: { units: ['u1', 'u2'] } }]);
    expect(text).toBe('select $1::uuid, $2::timestamptz, $3::text[], $4::text, $5::text[], $6::text');
    expect(values).toHaveLength(6);
  });

  it.each([
    ['a text', 'u3'],
    ['a list of which one is not of the key', ['u1', 'u3']],
    ['a moment', new Date('2026-03-11T02:00:00Z')],
    ['a number', 7],
    ['a yes or no', true],
  ])('refuses %s that its key does not hold, when it is built', (_what, value) => {
    const build = () => compileCached(sql`select ${value}::text`, compiler, ['u1', 'u2']);
    expect(build).toThrow(ValueInCachedStatement);
  });
});
