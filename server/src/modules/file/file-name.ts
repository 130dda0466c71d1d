import { cleanText, countCharacters } from '@lindan/shared';

import { badFile } from './file-types.js';

const LONGEST = 100;

/**
 * The name of a file as it is shown. It names nothing on disk.
 * @throws BadInput for one with parts of a path
 */
export function shownName(name: string): string {
  if (/[\\/\0]/u.test(name)) throw badFile({ problem: 'fileName' });
  const shown = cleanText(name).replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, '');
  if (countCharacters(shown) <= LONGEST) return shown;
  const [ending = ''] = /\.[a-z0-9]{1,5}$/iu.exec(shown) ?? [];
  return `${[...shown].slice(0, LONGEST - ending.length - 1).join('')}…${ending}`;
}
