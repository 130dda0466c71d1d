import { countCharacters, LIMITS } from '@lindan/shared';
import { describe, expect, it } from 'vitest';

import { titleOf } from './title-of';

describe('the title of a demand that was given none', () => {
  it.each([
    ['楼梯扶手松了，老人上下楼怕摔。希望尽快换。', '楼梯扶手松了，老人上下楼怕摔'],
    ['路灯不亮已经一周\n晚上看不见路', '路灯不亮已经一周'],
    ['您好！三号楼的门禁坏了。', '您好！三号楼的门禁坏了'],
    ['  井盖破了!  ', '井盖破了'],
    ['The lamp is broken; nobody comes.', 'The lamp is broken'],
    ['？？？', '？？？'],
    ['漏水', '漏水'],
  ])('of %j is %j', (text, title) => {
    expect(titleOf(text)).toBe(title);
  });

  it('is never longer than a title may be, and ends where it was cut', () => {
    const title = titleOf('灯'.repeat(500));
    expect(countCharacters(title)).toBe(LIMITS.title);
    expect(title.endsWith('…')).toBe(true);
  });

  it('cuts no emoji in two', () => {
    const title = titleOf('👨‍👩‍👧‍👦'.repeat(120));
    expect(countCharacters(title)).toBe(LIMITS.title);
  });
});
