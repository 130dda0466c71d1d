/** From this probability on a first answer is shown: it is right more often than not. Below, there is none. */
export const SURE_ENOUGH = 0.5;
/** Behind a sure first answer, others are shown from this probability on. */
const WORTH_A_LOOK = 0.1;

/**
 * The answers that a person may be shown; none where the first is not sure enough.
 * @param answers best first
 */
export function sureAnswers<Answer extends { readonly probability: number }>(
  answers: readonly Answer[],
): readonly Answer[] {
  if ((answers[0]?.probability ?? 0) < SURE_ENOUGH) return [];
  return answers.filter(({ probability }) => probability >= WORTH_A_LOOK);
}
