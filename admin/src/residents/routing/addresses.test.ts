import { describe, expect, it } from 'vitest';

import { addressOf, residentPaths } from './addresses';

describe('what an address under /r/ shows', () => {
  it.each([
    ['/r/g3x7/say/more', 'unknown'],
    ['/r/g3x7/people', 'unknown'],
    ['/r/track/services', 'unknown'],
    ['/r/g3x7/services/clinic/again', 'unknown'],
    ['/elsewhere', 'unknown'],
    ['/r', 'start'],
    ['/r/', 'start'],
    ['/r/track', 'track'],
    ['/r/g3x7', 'place'],
    ['/r/g3x7/', 'place'],
    ['/r/g3x7/say', 'say'],
    ['/r/g3x7/sent', 'sent'],
    ['/r/g3x7/services', 'services'],
    ['/r/g3x7/services/clinic', 'service'],
    ['/r/g3x7/track', 'placeTrack'],
  ])('%s is %s', (path, page) => {
    expect(addressOf(path).page).toBe(page);
  });

  it('reads back every code that it writes, also one with a slash or a broken escape', () => {
    for (const placeCode of ['g3x7', 'a/b', '100%', '三号']) {
      expect(addressOf(residentPaths.say(placeCode))).toEqual({ page: 'say', placeCode });
    }
    expect(addressOf('/r/100%/say')).toEqual({ page: 'say', placeCode: '100%' });
  });
});
