import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { countCharacters, isPlainText, textProblem } from './plain-text.js';

const TITLE = { max: 5, required: true };
const NOTE = { max: 5, required: false };

// Spelled as code points, because the characters are invisible.
const NUL = '\u0000';
const HALF_AN_EMOJI = '\uD83D';
const RIGHT_TO_LEFT_OVERRIDE = '\u202E';
const ZERO_WIDTH_SPACE = '\u200B';
const FAMILY = '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466}';

describe('a text that is refused', () => {
  it.each([
    ['nothing', null],
    ['no field at all', undefined],
    ['an empty text', ''],
    ['spaces', '   '],
    ['a wide space and line breaks', '\u3000\r\n\t'],
    ['characters without ink', `${ZERO_WIDTH_SPACE}\u00AD\u2060\u3164\u2800`],
  ])('%s, where one is required', (_case, text) => {
    expect(textProblem(text, TITLE)).toEqual({ problem: 'required' });
    expect(textProblem(text, NOTE)).toBeUndefined();
  });

  it.each([
    ['NUL', `a${NUL}b`],
    ['a bell', 'a\u0007'],
    ['an escape', '\u001B[31m'],
    ['a C1 control', 'a\u0080'],
    ['half an emoji', `a${HALF_AN_EMOJI}`],
    ['the other half first', '\uDE00\uD83D'],
    ['a control behind a direction mark', `a${RIGHT_TO_LEFT_OVERRIDE}\u0007b`],
    ['a noncharacter', 'a\uFFFF'],
    ['what another program could not decode', '三楼\uFFFD坏了'],
    ['a noncharacter of a far plane', 'a\u{1FFFE}'],
  ])('%s, required or not', (_case, text) => {
    expect(isPlainText(text)).toBe(false);
    expect(textProblem(text, TITLE)).toMatchObject({ problem: 'unprintable' });
    expect(textProblem(text, NOTE)).toMatchObject({ problem: 'unprintable' });
  });

  it.each([
    ['one letter more', 'abcdef'],
    ['one Chinese character more', '井盖坏了很久'],
    ['one family more', FAMILY.repeat(6)],
    ['as much as a request can carry', '井'.repeat(100_000)],
    ['one character under a heap of marks', `a${'\u0301'.repeat(100)}`],
  ])('%s than there is room for', (_case, text) => {
    expect(textProblem(text, TITLE)).toEqual({ problem: 'tooLong', max: 5 });
  });
});

describe('a text is judged as it will be kept', () => {
  it.each([
    ['an override that turns the reading round', `a${RIGHT_TO_LEFT_OVERRIDE}b`],
    ['an isolate', '\u2066a\u2069'],
    ['a bare direction mark', 'a\u200F'],
    ['as many invisible marks as it likes', `路灯不亮了${ZERO_WIDTH_SPACE.repeat(1000)}`],
    ['blanks at its ends', `   路灯不亮了   `],
  ])('%s', (_case, text) => {
    expect(textProblem(text, TITLE)).toBeUndefined();
  });

  it('the place of what cannot be understood is counted as people count', () => {
    expect(textProblem(`${FAMILY}${ZERO_WIDTH_SPACE}灯${NUL}`, NOTE)).toEqual({
      problem: 'unprintable',
      at: 3,
    });
  });
});

describe('a text that is taken as it is', () => {
  it.each([
    ['five Chinese characters', '路灯不亮了'],
    ['a rare character outside the first plane', '𠮷𠮷𠮷𠮷𠮷'],
    ['five families', FAMILY.repeat(5)],
    ['markup', '<b>'],
    ['quotes and a command', `'; --`],
    ['line breaks and tabs', 'a\r\n\tb'],
    ['a family name with its marks', 'Nguyễn'.normalize('NFC').slice(0, 5)],
  ])('%s', (_case, text) => {
    expect(textProblem(text, TITLE)).toBeUndefined();
  });
});

describe('characters as people count them', () => {
  it.each([
    ['a family of four', FAMILY, 1],
    ['a thumb with a skin tone', '\u{1F44D}\u{1F3FD}', 1],
    ['a flag', '\u{1F1E8}\u{1F1F3}', 1],
    ['a keycap', '1\uFE0F\u20E3', 1],
    ['a letter with its accent apart', 'e\u0301', 1],
    ['Chinese', '恩施市', 3],
    ['a line break of two code units', 'a\r\nb', 3],
    ['nothing', '', 0],
  ])('%s', (_case, text, count) => {
    expect(countCharacters(text)).toBe(count);
  });

  it('whatever is well formed and short enough in code units is never too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 5 }), (text) => {
        expect(countCharacters(text)).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
