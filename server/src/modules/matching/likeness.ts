import { countShared, termsOf } from './terms.js';

/** A text with a title. */
export interface Stated {
  readonly title: string;
  readonly description: string;
}

/** A title is a summary, so it weighs more than the text. */
const TITLE_WEIGHT = 0.6;

/** The similarity of other texts to one, 0..1: weighted Dice coefficients of the titles and of the whole texts. */
export function likenessTo(one: Stated): (other: Stated) => number {
  const own = compared(one);
  return (other) => {
    const { title, text } = compared(other);
    return TITLE_WEIGHT * dice(own.title, title) + (1 - TITLE_WEIGHT) * dice(own.text, text);
  };
}

function compared({ title, description }: Stated) {
  return { title: termsOf(title), text: termsOf(`${title} ${description}`) };
}

/** Dice coefficient. */
function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const size = one.size + other.size;
  return size === 0 ? 0 : (2 * countShared(one, other)) / size;
}
