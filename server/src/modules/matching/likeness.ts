import { countShared, termsOf } from './terms.js';

/** Something that is stated in words. */
export interface Stated {
  readonly title: string;
  readonly description: string;
}

/** A title says in a few words what the rest explains. */
const TITLE_WEIGHT = 0.6;

/** How alike other statements are to one, 0..1: by what their titles share, and their whole texts. */
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

/** The share of both that both have (Dice). */
function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const size = one.size + other.size;
  return size === 0 ? 0 : (2 * countShared(one, other)) / size;
}
