import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { ERROR_CODES } from '@lindan/shared';
import { describe, expect, it } from 'vitest';

import { codeOf, isRefused, isStale, problemOf } from './errors';

const errorWith = (extensions: Record<string, unknown>, message = '') =>
  new CombinedGraphQLErrors({ errors: [{ message, extensions }] });

const answered = (status: number, bodyText: string) =>
  new ServerError('no', { response: new Response(bodyText, { status }), bodyText });

describe('what went wrong', () => {
  it.each(ERROR_CODES)('is %s when the server says so', (code) => {
    expect(codeOf(errorWith({ code }))).toBe(code);
  });

  it('is a fault of ours when the server says something unheard of', () => {
    expect(codeOf(errorWith({ code: 'TEAPOT' }))).toBe('INTERNAL_SERVER_ERROR');
  });

  it('is read from the body of an error status', () => {
    const body = JSON.stringify({
      errors: [{ message: '数据库暂时不可用', extensions: { code: 'UNAVAILABLE' } }],
    });
    expect(problemOf(answered(503, body))).toMatchObject({
      code: 'UNAVAILABLE',
      message: '数据库暂时不可用',
    });
  });

  it.each([
    [502, 'UNAVAILABLE'],
    [429, 'RATE_LIMITED'],
    [403, 'FORBIDDEN'],
    [500, 'INTERNAL_SERVER_ERROR'],
  ])('is guessed from status %i when something in between answers', (status, code) => {
    expect(codeOf(answered(status, '<html>'))).toBe(code);
  });

  it('is the network when nothing answers', () => {
    expect(codeOf(new TypeError('Failed to fetch'))).toBe('OFFLINE');
  });
});

describe('what a problem carries', () => {
  it('the messages of the fields, as texts', () => {
    expect(
      problemOf(errorWith({ code: 'BAD_USER_INPUT', fields: { 'input.title': '必填' } })).fields,
    ).toEqual({
      'input.title': '必填',
    });
  });

  it('how long to wait', () => {
    expect(problemOf(errorWith({ code: 'RATE_LIMITED', retryAfter: 30 })).retryAfter).toBe(30);
  });
});

it('a stale page is read again, a refused one is not offered again', () => {
  const problem = (code: string) => problemOf(errorWith({ code }));
  expect(isStale(problem('CONFLICT'))).toBe(true);
  expect(isStale(problem('UNAVAILABLE'))).toBe(false);
  expect(isRefused(problem('FORBIDDEN'))).toBe(true);
  expect(isRefused(problem('CONFLICT'))).toBe(false);
});
