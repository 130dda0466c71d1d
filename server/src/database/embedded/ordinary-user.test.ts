import { describe, expect, it } from 'vitest';
import { chooseOrdinaryUser } from './ordinary-user.js';

/** Where namespaces are forbidden the choice differs; the machine says which it is. */
const programOf = (uid: number, hasName: boolean): string =>
  chooseOrdinaryUser(uid, hasName).command('postgres', ['-V'])[0];

describe('PostgreSQL is called', () => {
  it('directly by a user with a name', () => {
    expect(chooseOrdinaryUser(1000, true).command('postgres', ['-V'])).toEqual(['postgres', ['-V']]);
  });

  it('never directly as root: in a namespace, or as nobody', () => {
    const user = chooseOrdinaryUser(0, true);
    expect(user.ids.uid === 65_534 || programOf(0, true) === 'unshare').toBe(true);
  });

  it('in a namespace, where there are any, by a user whose number has no name', () => {
    const namespacesWork = programOf(0, true) === 'unshare';
    expect(programOf(4711, false)).toBe(namespacesWork ? 'unshare' : 'postgres');
  });
});
