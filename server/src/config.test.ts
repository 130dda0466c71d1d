import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';

import { BadConfiguration, readConfig, terminalLocale } from './config.js';

const randomKey = (): string => randomBytes(32).toString('base64');

function problemsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof BadConfiguration) return error.problems;
    throw error;
  }
}

const production = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgresql://lindan:secret@db:5432/lindan',
  LINDAN_DATA_KEYS: `2026a:${randomKey()}`,
  LINDAN_LOOKUP_KEY: randomKey(),
};

describe('the settings refuse', () => {
  it('everything that is wrong at once, in plain sentences', () => {
    const problems = problemsOf({
      PORT: 'eighty',
      DEMO: 'perhaps',
      LIMIT_LOGIN_ACCOUNT: 'often',
      TIME_ZONE: 'Mars/Base',
    });
    expect(problems).toEqual([
      'PORT must be a whole number from 0 to 65535, but is "eighty".',
      'DEMO must be 1 or 0, but is "perhaps".',
      'TIME_ZONE must be a time zone such as Asia/Shanghai, but is "Mars/Base".',
      'LIMIT_LOGIN_ACCOUNT must be a rate such as 8/15m (times per s, m, h or d) or off, but is "often".',
    ]);
  });

  it('a database address that is none, without repeating it', () => {
    const [problem] = problemsOf({ DATABASE_URL: 'mysql://root:hunter2@db' });
    expect(problem).toMatch(/^DATABASE_URL must be an address/);
    expect(problem).not.toContain('hunter2');
  });

  it('production without a database and without secrets', () => {
    expect(problemsOf({ NODE_ENV: 'production' })).toEqual([
      expect.stringContaining('DATABASE_URL'),
      expect.stringContaining('LINDAN_DATA_KEYS'),
    ]);
  });

  it('an owner of a database that is not named, and an owner’s address that is none, without repeating it', () => {
    const [problem, ...others] = problemsOf({ DATABASE_OWNER_URL: 'mysql://root:hunter2@db' });
    expect(problem).toMatch(/^DATABASE_OWNER_URL must be an address/);
    expect([problem, ...others].join()).not.toContain('hunter2');
    expect(problemsOf({ DATABASE_OWNER_URL: 'postgresql://lindan@db/lindan' })).toEqual([
      expect.stringContaining('must come with DATABASE_URL'),
    ]);
  });

  it('production with the demonstration', () => {
    expect(problemsOf({ ...production, DEMO: '1' })).toEqual([expect.stringContaining('DEMO')]);
  });

  it.each([
    ['too short', randomBytes(16).toString('base64')],
    ['no base64', '*'.repeat(44)],
    [
      'an example rather than random bytes',
      Buffer.from('change-me-change-me-change-me-ok').toString('base64'),
    ],
    ['all zeros', Buffer.alloc(32).toString('base64')],
  ])('a key that is %s, without repeating it', (_, key) => {
    const problems = problemsOf({ ...production, LINDAN_LOOKUP_KEY: key });
    expect(problems.join()).toContain('LINDAN_LOOKUP_KEY');
    expect(problems.join()).not.toContain(key);
  });

  it('one secret without the other', () => {
    expect(problemsOf({ LINDAN_LOOKUP_KEY: randomKey() })).toEqual([
      expect.stringContaining('belong together'),
    ]);
  });

  it('two keys of one name', () => {
    const ring = `a:${randomKey()},a:${randomKey()}`;
    expect(problemsOf({ ...production, LINDAN_DATA_KEYS: ring })).toEqual([expect.stringContaining('alike')]);
  });
});

describe('the language of the terminal', () => {
  it.each([
    [{}, 'zh-CN'],
    [{ LANG: 'C.UTF-8' }, 'zh-CN'],
    [{ LANG: 'POSIX' }, 'zh-CN'],
    [{ LANG: 'zh_CN.UTF-8' }, 'zh-CN'],
    [{ LANG: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'de_DE@euro' }, 'en'],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN.UTF-8' }, 'zh-CN'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: '', LC_MESSAGES: 'en_GB.UTF-8' }, 'en'],
  ])('of %j is %s', (env, locale) => expect(terminalLocale(env)).toBe(locale));
});

describe('the settings', () => {
  it('stand where nothing is said', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      production: false,
      port: 4000,
      databaseUrl: null,
      demonstration: null,
      timeZone: 'Asia/Shanghai',
      secrets: null,
    });
    expect(config.dataDir).toMatch(/\/data$/);
    expect(config.rates.loginByAccount).toEqual({ times: 8, seconds: 900 });
  });

  it('take an empty value for none, as compose files pass it', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 4000, databaseUrl: null });
  });

  it('lift a limit by the word off', () => {
    expect(readConfig({ LIMIT_TRACK_NUMBER: 'off' }).rates.trackingByNumber).toBeNull();
  });

  it('hold in production with a database and real secrets; the first key is the current one', () => {
    const config = readConfig({ ...production, LINDAN_DATA_KEYS: `b:${randomKey()}, a:${randomKey()}` });
    expect(config.secrets?.dataKeys.map(({ id }) => id)).toEqual(['b', 'a']);
  });
});
