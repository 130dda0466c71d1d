import { describe, expect, it } from 'vitest';

import { DateScalar, DateTimeScalar } from './scalars.js';

describe('a moment', () => {
  it.each([
    '2026-11-22',
    '2026-11-22T08:30:00',
    '2026-11-22 08:30:00Z',
    '2026-02-30T08:30:00Z',
    '2026-11-22T25:00:00Z',
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59-08:00',
    '',
    'tomorrow',
    1_700_000_000,
    null,
  ])('is not %j', (value) => {
    expect(() => DateTimeScalar.parseValue(value)).toThrow(/DateTime|date-time/);
  });

  it('is read with any offset', () => {
    expect(DateTimeScalar.parseValue('2026-11-22T16:30:00+08:00')).toEqual(new Date('2026-11-22T08:30:00Z'));
  });

  it('is written in UTC with milliseconds, from a Date or from PostgreSQL’s text', () => {
    expect(DateTimeScalar.serialize(new Date('2026-11-22T08:30:00Z'))).toBe('2026-11-22T08:30:00.000Z');
    expect(DateTimeScalar.serialize('2026-11-22T16:30:00.5+08:00')).toBe('2026-11-22T08:30:00.500Z');
  });
});

describe('a date', () => {
  it.each(['2026-02-30', '2026-11-22T00:00:00Z', '22.11.2026', '0000-01-01', 20261122])(
    'is not %j',
    (value) => {
      expect(() => DateScalar.parseValue(value)).toThrow(/LocalDate|Date lies|Value is not/);
    },
  );

  it('stays the text it is', () => {
    expect(DateScalar.parseValue('2028-02-29')).toBe('2028-02-29');
    expect(DateScalar.serialize('2028-02-29')).toBe('2028-02-29');
  });
});
