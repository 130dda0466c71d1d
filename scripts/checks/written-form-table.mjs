/**
 * The characters that compare as others (shared/src/input/written-form-table.ts): capital letters beyond ASCII, and the
 * traditional characters of OpenCC. The order and the content depend on the pinned package alone, not on the version of Node.
 */

import phrases from 'opencc-js/dict/STPhrases';
import { Converter } from 'opencc-js/t2cn';

/** The standard of OpenCC, then what Hong Kong and Taiwan write otherwise. */
const WRITINGS = ['t', 'hk', 'tw'];

/** Han, the extensions included. */
const HAN = [
  [0x3400, 0x9fff],
  [0x20000, 0x323af],
];
/** Latin, Greek, Cyrillic and Armenian: letters that every version of Unicode in use knows. */
const LETTERS = [
  [0x00c0, 0x024f],
  [0x0370, 0x0556],
  [0x1e00, 0x1fff],
];
/** Greek writes the sigma at the end of a word in another way. */
const FINAL_SIGMA = ['ς', 'σ'];

export function writtenFormTable() {
  const lower = new Map([...mapped(LETTERS, (letter) => letter.toLowerCase()), FINAL_SIGMA]);
  const simplified = new Map();
  for (const from of WRITINGS) {
    const results = new Set(simplified.values());
    for (const [character, other] of mapped(HAN, Converter({ from, to: 'cn' }))) {
      // Taiwan writes 么 for 幺, but here it is the simplified form of 麼.
      if (!simplified.has(character) && !results.has(character)) simplified.set(character, other);
    }
  }
  return [
    '/** Printed by `npm run generate` from opencc-js: scripts/checks/written-form-table.mjs. A pair is a character and what it becomes. */',
    ...constant('SIMPLIFIED_PAIRS', frequentFirst(simplified)),
    ...constant('CASE_PAIRS', lower),
    '',
  ].join('\n');
}

/** `translate` of PostgreSQL looks through the table from its beginning. OpenCC's traditional phrases say what is frequent. */
function frequentFirst(pairs) {
  const counts = new Map();
  for (const character of phrases) counts.set(character, (counts.get(character) ?? 0) + 1);
  const count = ([character]) => counts.get(character) ?? 0;
  return [...pairs].toSorted((one, other) => count(other) - count(one));
}

/** The single characters of some ranges that become another one, to the end of the chain. */
function mapped(ranges, become) {
  const changed = new Map();
  for (const character of charactersOf(ranges)) {
    const other = lastOf(character, become);
    if (other !== character && [...other].length === 1 && isNormal(character)) changed.set(character, other);
  }
  return changed;
}

/** A character may become one that becomes another one in turn. */
function lastOf(character, become) {
  const seen = new Set();
  let last = character;
  while (!seen.has(last)) {
    seen.add(last);
    last = become(last).normalize('NFKC');
  }
  return last;
}

function* charactersOf(ranges) {
  for (const [from, to] of ranges) {
    for (let point = from; point <= to; point += 1) yield String.fromCodePoint(point);
  }
}

const isNormal = (character) => character.normalize('NFKC') === character;

function constant(name, pairs) {
  return [`export const ${name} =`, `  '${[...pairs].flat().join('')}';`];
}
