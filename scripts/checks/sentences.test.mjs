import { expect, it } from 'vitest';

import { measure, sentencesOf } from './sentences.mjs';

const lengths = (markdown) => sentencesOf(markdown).map((words) => words.length);

it('a paragraph is split into sentences across its lines', () => {
  expect(lengths('One sentence goes\nover two lines. Another (short) one!\n')).toEqual([6, 3]);
});

it('a number, an abbreviation or a colon ends no sentence', () => {
  expect(lengths('It takes 1.5 ms, e.g. a list: all rows.')).toEqual([9]);
});

it('inline code counts as one word, a link as its text', () => {
  expect(lengths('Run `npm run check:words` and read [the guide](a/b.md).')).toEqual([6]);
});

it('each list item is a text of its own; items that begin with a link are left out', () => {
  expect(lengths('- First item here\n- second item\n- [a link](x.md): what it says\n')).toEqual([3, 2]);
});

it('code blocks, tables and headings are left out', () => {
  expect(
    lengths('# A heading of words\n\n```sh\nnpm run this thing\n```\n\n| a b | c d |\n\nTwo words.'),
  ).toEqual([2]);
});

it('the mean is taken over all sentences', () => {
  expect(measure(sentencesOf('One two three. Four five.'))).toEqual({ sentences: 2, mean: 2.5 });
  expect(measure([])).toEqual({ sentences: 0, mean: 0 });
});
