/** From this probability on a first answer is shown: it is right more often than not. */
const SURE_ENOUGH = 0.5;
/** By how much the first answer has to outweigh the second one: of a tie, none is shown. */
const AHEAD = 1.5;
/** Behind a sure first answer, others are shown from this probability on. */
const WORTH_A_LOOK = 0.1;

/**
 * The answers that a person may be shown; none where the first is not sure enough, or hardly ahead of the second.
 * @param answers best first
 */
export function sureAnswers<Answer extends { readonly probability: number }>(
  answers: readonly Answer[],
): readonly Answer[] {
  const [first, second] = answers.map(({ probability }) => probability);
  if (first === undefined || first < SURE_ENOUGH || first < AHEAD * (second ?? 0)) return [];
  return answers.filter(({ probability }) => probability >= WORTH_A_LOOK);
}
