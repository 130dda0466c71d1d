import { fillResourceTerms } from '../../modules/matching/resource-terms.js';
import { countTerms } from '../../modules/matching/term-rarities.js';
import type { Command } from './command.js';

export const rebuildTermsCommand: Command = {
  usage: 'terms rebuild',
  does: 'notes by which terms resources are compared, where they were written by something else; a start does so too',
  run: async ({ services }) => {
    const opened = await services();
    const count = await fillResourceTerms(opened.database);
    await countTerms(opened);
    return `The terms of ${count} resources were noted.`;
  },
};
