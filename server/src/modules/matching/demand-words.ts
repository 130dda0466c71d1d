import type { Stated } from './likeness.js';
import type { Rarity } from './rarity.js';
import type { ComparedTerms } from './terms.js';
import { COMPARED_CHARACTERS, charactersOf, termsOf } from './terms.js';

/** The rarest terms of a long text say what it is about; more would only cost comparisons. */
const MOST_TERMS = 64;
/** Shared terms weigh as much as a text can ask for at this share of its own weight, between a least and a most in bits. */
const FULL_SHARE = 0.6;
const LEAST_FULL = 14;
const MOST_FULL = 42;

/** The audience has a part of its own, and how it is done says nothing about the matter. */
const NO_MATTER =
  '老人 老年 长者 儿童 少年 孩子 学生 家长 残疾 困难 独居 空巢 孤寡 群众 免费 上门 现场 预约'.split(' ');
const NO_MATTERS = new RegExp(NO_MATTER.join('|'), 'gu');

/** Single characters lift the share of the words so far: enough to be told, behind all that shares words. */
export const MOST_BY_CHARACTERS = 0.25;
/** One character is much of a short title, and little of a matter. */
const LEAST_CHARACTER_BASE = 28;

/** What the share by characters is measured against, in bits. */
export function characterBase(full: number): number {
  return Math.max(full, LEAST_CHARACTER_BASE);
}

/** The terms by which a demand is compared. */
export interface DemandWords {
  /** In bits: the rarity of a term, and half of it where only the description has it. */
  readonly weights: ReadonlyMap<string, number>;
  /** The same of single characters, which count within the demand's category only. */
  readonly characters: ReadonlyMap<string, number>;
  /** The shared weight from which the words fit in full. */
  readonly full: number;
}

/** Weighs the terms of a demand by how rare they are among resources; terms without weight are left out. */
export function demandWords({ title, description }: Stated, rarity: Rarity): DemandWords {
  const inTitle = termsOf(title);
  const compared = [...description].slice(0, COMPARED_CHARACTERS).join('');
  const weighted = heaviest([...inTitle, ...termsOf(compared)], (term) =>
    NO_MATTER.includes(term) ? 0 : inTitle.has(term) ? rarity(term) : Math.ceil(rarity(term) / 2),
  );
  const characters = heaviest(charactersOf(title.replace(NO_MATTERS, ' ')), (one) =>
    Math.ceil(rarity(one) / 2),
  );
  const sum = (terms: readonly (readonly [string, number])[]): number =>
    terms.reduce((total, [, weight]) => total + weight, 0);
  const ofTitle = sum(weighted.filter(([term]) => inTitle.has(term)));
  // The title says what is sought. Where it says nothing, the whole text has to.
  const sought = ofTitle >= LEAST_FULL / 2 ? ofTitle : sum(weighted);
  const full = Math.min(MOST_FULL, Math.max(LEAST_FULL, FULL_SHARE * 2 * sought));
  return { weights: new Map(weighted), characters: new Map(characters), full };
}

function heaviest(terms: Iterable<string>, weightOf: (term: string) => number) {
  return [...new Set(terms)]
    .map((term) => [term, weightOf(term)] as const)
    .filter(([, weight]) => weight > 0)
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_TERMS);
}

/**
 * The share of what a demand asks for that a resource's terms have, 0..1. A term in the resource's title counts twice.
 * @param isSame the resource has the demand's category
 */
export function wordsShare(
  { weights, characters, full }: DemandWords,
  compared: ComparedTerms,
  isSame: boolean,
): number {
  const { terms, titleTerms } = compared;
  let shared = 0;
  for (const [term, weight] of weights)
    shared += weight * (Number(terms.has(term)) + Number(titleTerms.has(term)));
  const share = Math.min(1, shared / full);
  if (!isSame) return share;
  let lifted = shared;
  for (const [one, weight] of characters) if (compared.characters.has(one)) lifted += weight;
  return Math.max(share, Math.min(MOST_BY_CHARACTERS, lifted / characterBase(full)));
}
