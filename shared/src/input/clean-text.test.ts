import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { cleanText } from './clean-text.js';
import { isPlainText, textProblem } from './plain-text.js';

const MARKS = [
  '\u00AD',
  '\u061C',
  '\u200B',
  '\u200E',
  '\u200F',
  '\u202A',
  '\u202E',
  '\u2060',
  '\u2066',
  '\u2069',
  '\uFEFF',
];
const JOINERS = ['\u200C', '\u200D'];
const BREAKS = ['\r\n', '\r', '\n', '\v', '\f', '\u0085', '\u2028', '\u2029'];
const WRITTEN = [
  '灯',
  'a',
  '\u{1F468}',
  '\u{1F3FD}',
  '\uFE0F',
  '\u{1F3F4}',
  '\u{E0067}',
  '\u{E007F}',
  'ک',
  'ᠮ',
  '\u0301',
  ' ',
  '\u3000',
];

/** Texts in which everything that cleaning looks at stands beside everything else. */
const pasted = fc
  .array(
    fc.oneof(fc.constantFrom(...MARKS, ...JOINERS, ...BREAKS, ...WRITTEN), fc.string({ unit: 'binary' })),
    {
      maxLength: 30,
    },
  )
  .map((parts) => parts.join(''));

describe('a cleaned text', () => {
  it('stays as it is when it is cleaned again', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const cleaned = cleanText(text);
        expect(cleanText(cleaned)).toBe(cleaned);
      }),
      { numRuns: 2000 },
    );
  });

  it('has no marks, no breaks but line breaks, and nothing blank at its ends', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const cleaned = cleanText(text);
        for (const gone of [...MARKS, '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'])
          expect(cleaned).not.toContain(gone);
        expect(cleaned).toBe(cleaned.trim());
      }),
    );
  });

  it('is the same with marks between its characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...MARKS), (text, mark) => {
        fc.pre(!/[\r\u{E0000}-\u{E007F}]/u.test(text));
        expect(cleanText([...text].map((character) => mark + character).join(''))).toBe(cleanText(text));
      }),
    );
  });

  it('that people can write is whole, whatever its script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(isPlainText(text) && !/[\p{Cf}\p{Cc}\u2028\u2029\uFFFC]/u.test(text));
        expect(cleanText(text)).toBe(text.trim());
      }),
    );
  });
});

describe('hostile texts are refused, or nothing is left of them', () => {
  it.each([
    ['ten thousand marks on one character', `a${'\u0301'.repeat(10_000)}`],
    ['ten thousand marks on nothing', '\u0301'.repeat(10_000)],
    ['a million joiners', '\u200D'.repeat(1_000_000)],
    ['half a million tags', '\u{E0067}'.repeat(500_000)],
    ['heaps of thirty marks each', `a${'\u0301'.repeat(30)}`.repeat(20_000)],
  ])('%s', (_case, text) => {
    const found = textProblem(text, { max: 4000, required: true });
    expect(['required', 'tooLong', 'stacked']).toContain(found?.problem);
  });
});
