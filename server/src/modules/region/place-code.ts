import { randomInt } from 'node:crypto';

/** Without 0, 1, i, l, o and u: no confusable characters, and no words. */
const ALPHABET = '23456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 10;

/** A new code for a residents' page. It cannot be guessed from another place's code. */
export function newPlaceCode(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

export function isPlaceCode(text: string): boolean {
  return text.length === LENGTH && [...text].every((character) => ALPHABET.includes(character));
}
