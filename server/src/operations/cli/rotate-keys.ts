import { rotateKeys } from '../../personal-data/rotate-keys.js';
import type { Command } from './command.js';

export const rotateKeysCommand: Command = {
  usage: 'rotate-keys',
  does: 'encrypts personal data anew with the first key of LINDAN_DATA_KEYS',
  run: async ({ services }) => {
    const count = await rotateKeys(await services());
    return `${count} values were encrypted anew. Keys behind the first one in LINDAN_DATA_KEYS are not needed any more.`;
  },
};
