import type { ComparedText } from './compared-text.js';
import { matterOf } from './compared-text.js';
import { areOtherHouses, compareNumbers, numbersIn } from './named-numbers.js';
import { comparePlaces } from './named-places.js';
import type { Rarity } from './rarity.js';

/** What two texts have in common, each 0..1. The weights of the model are for these. */
export interface TextEvidence {
  /** Cosine of the titles’ terms, weighted by rarity. */
  readonly titles: number;
  /** The same of the whole texts. */
  readonly texts: number;
  /** How much of each title the other text says, the mean of both. */
  readonly titlesInTexts: number;
  /** Cosine of what the titles say besides places and numbers: the same place may have another matter. */
  readonly matters: number;
  /** How much of that the other text says, the mean of both. */
  readonly mattersInTexts: number;
  /** How much of the shorter text is in common; of a long one ten rare terms are enough. */
  readonly amount: number;
  /** One names a place of the other. */
  readonly samePlace: number;
  /** Both name places, and none in common. */
  readonly otherPlace: number;
  /** A house, unit, phase or line in common. */
  readonly sameNumber: number;
  /** Both number the same kind of thing, differently: 3栋 is not 5栋. */
  readonly otherNumber: number;
  /** The titles do so of houses or their units. */
  readonly otherHouse: number;
}

/** The squared weight of shared terms from which more says no more. */
const MUCH = 10;

/** Symmetric: either text may be the first. */
export function textEvidence(one: ComparedText, other: ComparedText, rarity: Rarity): TextEvidence {
  const place = comparePlaces(one, other);
  const numbers = compareNumbers(one.numbers, other.numbers);
  const places = [...one.places, ...other.places];
  const [matter, otherMatter] = [matterOf(one, places), matterOf(other, places)];
  const shared = rarity.massOf(both(one.terms, other.terms));
  return {
    titles: cosine(one.title, other.title, rarity),
    texts: cosine(one.terms, other.terms, rarity),
    titlesInTexts: meanShare([one.title, other.terms], [other.title, one.terms], rarity),
    matters: cosine(matter, otherMatter, rarity),
    mattersInTexts: meanShare([matter, other.terms], [otherMatter, one.terms], rarity),
    amount: Math.min(
      1,
      shared / Math.max(1, Math.min(MUCH, rarity.massOf(one.terms), rarity.massOf(other.terms))),
    ),
    samePlace: place === 'same' ? 1 : 0,
    otherPlace: place === 'other' ? 1 : 0,
    sameNumber: numbers.same > 0 && numbers.other === 0 ? 1 : 0,
    otherNumber: numbers.other > 0 ? 1 : 0,
    otherHouse: areOtherHouses(numbersIn(one.head), numbersIn(other.head)) ? 1 : 0,
  };
}

function cosine(one: ReadonlySet<string>, other: ReadonlySet<string>, rarity: Rarity): number {
  const size = Math.sqrt(rarity.massOf(one) * rarity.massOf(other));
  return size === 0 ? 0 : Math.min(1, rarity.massOf(both(one, other)) / size);
}

type Part = readonly [part: ReadonlySet<string>, whole: ReadonlySet<string>];

function meanShare(one: Part, other: Part, rarity: Rarity): number {
  return (shareIn(...one, rarity) + shareIn(...other, rarity)) / 2;
}

function shareIn(part: ReadonlySet<string>, whole: ReadonlySet<string>, rarity: Rarity): number {
  const mass = rarity.massOf(part);
  return mass === 0 ? 0 : rarity.massOf(both(part, whole)) / mass;
}

function both(one: ReadonlySet<string>, other: ReadonlySet<string>): readonly string[] {
  return [...one].filter((term) => other.has(term));
}
