import { fillResourceTerms } from '../../modules/matching/resource-terms.js';
import type { Command } from './command.js';

export const rebuildTermsCommand: Command = {
  usage: 'terms rebuild',
  does: 'notes by which terms resources are compared, where they were written by something else; a start does so too',
  run: async ({ services }) => {
    const { database } = await services();
    return `The terms of ${await fillResourceTerms(database)} resources were noted.`;
  },
};
