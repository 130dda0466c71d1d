import { fastify } from 'fastify';
import { beforeEach, describe, expect, it } from 'vitest';

import type { ErrorLog } from '../../graphql/execution/format-error.js';
import { Unavailable } from '../../refusal.js';
import { logOutages } from './log-outages.js';

const AWAY = Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:5432'), { code: 'ECONNREFUSED' });

let lines: string[];
let errors: unknown[];
let now: number;
let log: ErrorLog;

beforeEach(() => {
  lines = [];
  errors = [];
  now = 0;
  const app = fastify({ logger: { level: 'warn', stream: { write: (line) => void lines.push(line) } } });
  log = logOutages(
    app.log,
    (error) => void errors.push(error),
    () => now,
  );
});

describe('an outage of the database', () => {
  it('is not an unexpected error, and is not written down for each request that meets it', () => {
    for (; now < 60_000; now += 500) log(AWAY, `request-${now}`);
    expect([lines.length, errors]).toEqual([1, []]);
  });

  it('is written down when it begins, by its code alone', () => {
    log(new Error('inside', { cause: AWAY }), 'first');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 40,
      requestId: 'first',
      reason: 'ECONNREFUSED',
    });
    expect(lines[0]).not.toMatch(/10\.0\.0\.7/);
  });

  it('is written down also where only its refusal is left of it', () => {
    log(new Unavailable(), 'first');
    expect(lines).toHaveLength(1);
  });

  it('is written down again when the database goes away another time', () => {
    log(AWAY, 'first');
    now += 10_001;
    log(AWAY, 'second');
    expect(lines).toHaveLength(2);
  });
});

describe('an unexpected error', () => {
  it('goes to its own log, every time', () => {
    const error = new Error('wrong');
    log(error, 'first');
    log(error, 'second');
    expect([lines, errors]).toEqual([[], [error, error]]);
  });
});
