import { DataFolderInUse, UnsupportedPlatform } from '@lindan/embedded-postgres';
import { describe, expect, it } from 'vitest';

import { explain } from './explain.js';
import { OwnerFailed } from './open-database.js';

const withCode = (code: string, message: string): Error => Object.assign(new Error(message), { code });

describe('the terminal shows', () => {
  it.each([
    [
      new DataFolderInUse('/srv/data', '4711'),
      'The data folder /srv/data is in use by process 4711. Stop that one first, or set DATA_DIR to another folder.',
    ],
    [
      new UnsupportedPlatform('darwin', 'arm64'),
      'There is no embedded PostgreSQL for darwin on arm64. Set DATABASE_URL to a PostgreSQL 15 or later.',
    ],
    [withCode('28P01', 'wrong'), 'The database refuses: wrong. Check DATABASE_URL.'],
    [
      new OwnerFailed('', { cause: withCode('28P01', 'wrong') }),
      'The database refuses: wrong. Check DATABASE_OWNER_URL.',
    ],
    [
      withCode('42501', 'permission denied for schema public'),
      'The database refuses: permission denied for schema public. Set DATABASE_OWNER_URL to a role that owns the tables.',
    ],
  ])('%s', (error, sentence) => expect(explain(error)).toBe(sentence));
});
