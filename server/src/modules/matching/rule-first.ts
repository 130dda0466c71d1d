import type { CategoryGuess } from './category-score.js';
import type { Answer } from './learning/classifier.js';

/** How often a sure keyword is right: for 48 of the 72 demands of the demonstration that have one. */
const RULE_PROBABILITY = 0.67;

/**
 * Puts the categories of sure keywords before the answers of the model. What the first one leaves is shared by the others.
 * @param guesses sure ones, best first
 * @param answers best first
 */
export function ruleFirst(guesses: readonly CategoryGuess[], answers: readonly Answer[]): readonly Answer[] {
  const [rule, ...others] = guesses;
  if (rule === undefined) return answers;
  const guessed = new Set(guesses.map(({ code }) => code));
  const own = answers.find(({ label }) => label === rule.code)?.probability ?? 0;
  const probability = Math.max(RULE_PROBABILITY, own);
  const left = 1 - probability;
  return [
    { label: rule.code, probability },
    ...others.map(({ code, score }) => ({ label: code, probability: left * score })),
    ...answers
      .filter(({ label }) => !guessed.has(label))
      .map((answer) => ({ ...answer, probability: left * answer.probability })),
  ];
}
