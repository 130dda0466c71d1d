/** How rare a term is among the texts of resources, in bits: 0 says nothing, {@link RAREST} stands in few of them. */
export type Rarity = (term: string) => number;

/** Three bits, so that a weighted sum is three counts of shared terms (`match-input.ts`). */
export const RAREST = 7;
export const RARITY_BITS = 3;

/** With fewer resources than this a single one would make its terms common. */
export const LEAST_RESOURCES = 100;

/** A number without its noun, such as a year or a price, says nothing about the matter. */
const DIGITS = /^\p{N}+$/u;

/** The rarity by a table of the terms that are not rare (inverse document frequency, base 2). */
export function rarityFrom(common: ReadonlyMap<string, number>): Rarity {
  return (term) => (DIGITS.test(term) ? 0 : (common.get(term) ?? RAREST));
}
