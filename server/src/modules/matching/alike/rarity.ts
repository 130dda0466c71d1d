import { FREQUENT_PAIRS } from './frequent-pairs.js';

/** How often a term was counted: in how many texts, of how many. */
export interface TermCount {
  readonly texts: number;
  readonly of: number;
}

/** The share of texts, 0..1, that a term of no list is taken to stand in. */
const RARE = 0.001;
/** The share that a listed term is taken to stand in, before anything was counted. */
const COMMON = 0.08;
/** How many texts the list outweighs: with so many counted, list and count weigh the same. */
const LIST_WEIGHS = 100;

/** How much it says that two texts have a term in common. */
export class Rarity {
  constructor(private readonly counts: ReadonlyMap<string, TermCount> = new Map()) {}

  /** The expected share of texts with the term, 0..1. */
  shareOf(term: string): number {
    const listed = FREQUENT_PAIRS.has(term) ? COMMON : RARE;
    const count = this.counts.get(term);
    if (count === undefined) return listed;
    return (listed * LIST_WEIGHS + count.texts) / (LIST_WEIGHS + count.of);
  }

  /** 0..1: the inverse document frequency of the term, as a part of that of the rarest one. */
  weightOf(term: string): number {
    return Math.min(1, Math.log(this.shareOf(term)) / Math.log(RARE));
  }

  /** The sum of the squared weights. */
  massOf(terms: Iterable<string>): number {
    let mass = 0;
    for (const term of terms) mass += this.weightOf(term) ** 2;
    return mass;
  }
}

/** Counts the terms of texts. @param texts the terms of each */
export function countsOf(texts: readonly ReadonlySet<string>[]): ReadonlyMap<string, TermCount> {
  const found = new Map<string, number>();
  for (const terms of texts) for (const term of terms) found.set(term, (found.get(term) ?? 0) + 1);
  return new Map([...found].map(([term, count]) => [term, { texts: count, of: texts.length }]));
}
