import { describe, expect, it } from 'vitest';

import { failureReason } from './failure-reason.js';

const databaseError = (fields: object): Error =>
  Object.assign(new Error('duplicate key: Key (phone)=(13812345678) already exists'), {
    name: 'error',
    severity: 'ERROR',
    ...fields,
  });

describe('the reason of a failure', () => {
  it.each([
    ['a value in quotes', new SyntaxError('Unexpected token \'罗\', "罗格,幸福路" is not valid JSON')],
    ['a phone number', new Error('no such phone 13812345678')],
    ['an address with a password', new Error('cannot reach postgresql://lindan:Secret99@db/lindan')],
    ['a mail address', new Error('luo@example.org is refused')],
    ['a name', new Error('no such person 罗格')],
    ['a key', new Error('wrong key Zm9v1234YmFy/abc=')],
    ['a second line', new Error('it failed\n罗格 138 1234 5678')],
    ['the values of a database error', databaseError({ code: '23505', table: 'demands' })],
  ])('never tells %s', (_, error) => {
    expect(failureReason(error)).not.toMatch(/罗格|1381|138 |Secret99|luo@|Zm9v|幸福/);
  });

  it.each([
    [
      databaseError({ code: '23505', table: 'demands', constraint: 'demands_number' }),
      'error: 23505 demands demands_number',
    ],
    [new TypeError('rows is not iterable'), 'TypeError: rows is not iterable'],
    [new Error(''), 'Error'],
    ['thrown', 'string'],
  ])('says of %s what is needed to find it', (error, reason) => {
    expect(failureReason(error)).toBe(reason);
  });

  it('is never long', () => {
    expect(failureReason(new Error('too long '.repeat(100)))).toHaveLength(200);
  });
});
