import { randomInt } from 'node:crypto';

/** Without 0, 1, i, l, o and u: what is read from a stairwell's wall and typed cannot be mistaken, nor form words. */
const ALPHABET = '23456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 10;

/** A new code of a residents' page. It cannot be guessed from another place's. */
export function newPlaceCode(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

export function isPlaceCode(text: string): boolean {
  return text.length === LENGTH && [...text].every((character) => ALPHABET.includes(character));
}
