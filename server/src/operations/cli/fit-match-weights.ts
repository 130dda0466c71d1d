import type { Locale, MatchWeights } from '@lindan/shared';
import { fill } from '@lindan/shared';
import type { FitFigures } from '../../modules/suggestion/fit/fit-figures.js';
import { fitMatchWeights } from '../../modules/suggestion/fit/fit-match-weights.js';
import { SENTENCES } from '../../words/words.js';
import type { Command } from './command.js';

export const fitMatchWeightsCommand: Command = {
  usage: 'fit-match-weights [--apply]',
  does: 'fits the weights of suggested resources to what dispatches took, and reports before and after on dispatches held back; changes nothing without --apply',
  flags: ['apply'],
  run: async ({ services, locale }, values) => {
    const sentences = SENTENCES[locale].fitting;
    const opened = await services();
    const isApplied = values['apply'] !== undefined;
    const fit = await fitMatchWeights(opened, opened.time.now(), { isApplied });
    if (!('weights' in fit)) return fill(sentences.few, { decisions: fit.decisions });
    const { decisions, before, after, weights, isBetter, hasSaved } = fit;
    const heldBack = before.decisions;
    return [
      fill(sentences.report, { decisions, fitted: decisions - heldBack, heldBack }),
      lineOf(before, sentences.before, locale),
      lineOf(after, sentences.after, locale),
      fill(sentences.weights, { weights: inWords(weights) }),
      isBetter ? (hasSaved ? sentences.saved : sentences.dry) : sentences.notBetter,
    ].join('\n');
  },
};

function lineOf({ meanRank, first, logLoss }: FitFigures, of: string, locale: Locale): string {
  return fill(SENTENCES[locale].fitting.figures, {
    of,
    rank: meanRank.toFixed(2),
    first: `${(100 * first).toFixed(1)}%`,
    loss: logLoss.toFixed(3),
  });
}

function inWords(weights: MatchWeights): string {
  return Object.entries(weights)
    .map(([name, weight]) => `${name} ${weight}`)
    .join(', ');
}
