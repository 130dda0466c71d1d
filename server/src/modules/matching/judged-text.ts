import type { Answer, Classifier, Judgement } from './learning/classifier.js';
import type { StatedText } from './learning/labelled-text.js';

/** So many characters have to be Chinese: a single one, an emoji or a foreign sentence tells a Chinese model nothing. */
const LEAST_HAN = 2;
const HAN = /\p{Script=Han}/gu;
/** No list of suggestions is longer. */
const MOST_ANSWERS = 50;

/** What a classifier says of a text. */
export interface JudgedText extends Judgement {
  /** Best first. */
  readonly answers: readonly Answer[];
}

/** Judges a text; undefined where there is nothing to judge by. */
export function judgeText(classifier: Classifier | null, text: StatedText): JudgedText | undefined {
  if (classifier === null) return undefined;
  const han = `${text.title}${text.description}`.match(HAN)?.length ?? 0;
  if (han < LEAST_HAN) return undefined;
  const judgement = classifier.judge(text);
  if (judgement.isEmpty) return undefined;
  return { ...judgement, answers: classifier.best(judgement, MOST_ANSWERS) };
}
