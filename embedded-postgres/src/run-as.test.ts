import { describe, expect, it } from 'vitest';
import { chooseRunAs } from './run-as.js';

/** The choice depends on whether this machine allows user namespaces. */
const programOf = (uid: number, hasName: boolean): string =>
  chooseRunAs(uid, hasName).command('postgres', ['-V'])[0];

describe('PostgreSQL is called', () => {
  it('directly by a user with a name', () => {
    expect(chooseRunAs(1000, true).command('postgres', ['-V'])).toEqual(['postgres', ['-V']]);
  });

  it('never directly as root: in a namespace, or as nobody', () => {
    const user = chooseRunAs(0, true);
    expect(user.ids.uid === 65_534 || programOf(0, true) === 'unshare').toBe(true);
  });

  it('in a namespace, where there are any, by a user whose number has no name', () => {
    const namespacesWork = programOf(0, true) === 'unshare';
    expect(programOf(4711, false)).toBe(namespacesWork ? 'unshare' : 'postgres');
  });
});
