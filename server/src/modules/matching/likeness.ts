import { countShared, termsOf } from './terms.js';

/** Something that is stated in words. */
export interface Stated {
  readonly title: string;
  readonly description: string;
}

/** A title says in a few words what the rest explains. */
const TITLE_WEIGHT = 0.6;

/** How alike two statements are, 0..1: by what their titles share, and their whole texts. */
export function likeness(one: Stated, other: Stated): number {
  const whole = ({ title, description }: Stated): string => `${title} ${description}`;
  const titles = dice(termsOf(one.title), termsOf(other.title));
  const texts = dice(termsOf(whole(one)), termsOf(whole(other)));
  return TITLE_WEIGHT * titles + (1 - TITLE_WEIGHT) * texts;
}

/** The share of both that both have (Dice). */
function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const size = one.size + other.size;
  return size === 0 ? 0 : (2 * countShared(one, other)) / size;
}
