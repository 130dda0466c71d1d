import type { Locale } from '@lindan/shared';
import { fill } from '@lindan/shared';

import type { Trained } from '../../modules/matching/commands/train-models.js';
import { trainModels } from '../../modules/matching/commands/train-models.js';
import { SENTENCES } from '../../words/words.js';
import type { Command } from './command.js';

export const trainMatchingCommand: Command = {
  usage: 'train-matching [--dry-run]',
  does: 'trains the suggestions of categories and units from confirmed demands; the model in use stays unless the new one is better',
  flags: ['dry-run'],
  run: async ({ services, locale }, values) => {
    const opened = await services();
    const isDry = values['dry-run'] !== undefined;
    const trained = await trainModels(opened, opened.time.now(), { isDry });
    return trained.map((one) => lineOf(one, isDry, locale)).join('\n');
  },
};

function lineOf({ kind, result, version }: Trained, isDry: boolean, locale: Locale): string {
  const sentences = SENTENCES[locale].training;
  const of = sentences.kind[kind];
  if ('untrained' in result) return fill(sentences.untrained[result.untrained], { of });
  const { challenger, current, cases, hasWon } = result;
  const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;
  const values = {
    of,
    cases,
    version: version ?? 0,
    new: percent(challenger.accuracy),
    old: current === null ? '–' : percent(current.accuracy),
  };
  const { better, worse, wouldReplace, wouldStay } = sentences;
  if (isDry) return fill(hasWon ? wouldReplace : wouldStay, values);
  return fill(hasWon ? better : worse, values);
}
