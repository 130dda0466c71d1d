import type { TextProblem } from '@lindan/shared';
import { cleanedTextProblem } from '@lindan/shared';
import { listOf, SEPARATOR } from './cell-list.js';
import type { TableProblem } from './table-problems.js';

/** A column of texts: its title, the most characters of a cell, and whether a cell may be blank. */
export type TextColumn<Column extends string> = readonly [column: Column, max: number, required: boolean];

const SENTENCES: Readonly<Record<TextProblem['problem'], TableProblem['sentence']>> = {
  required: 'empty',
  tooLong: 'tooLong',
  unprintable: 'unprintable',
  stacked: 'stacked',
};

/** The problems of a row's texts, each with its column. The limits are those of the same texts in the API. */
export function textCellProblems<Column extends string>(
  row: { readonly [Title in Column]: string },
  columns: readonly TextColumn<Column>[],
): readonly TableProblem[] {
  return columns.flatMap(([column, max, required]) => reasonOf(column, row[column], max, required));
}

/** The problems of a cell that lists keywords. */
export function keywordProblems<Column extends string>(
  row: Readonly<Record<Column, string>>,
  column: Column,
  { most, max }: { readonly most: number; readonly max: number },
): readonly TableProblem[] {
  const words = listOf(row[column]);
  if (words.length > most) return [{ column, sentence: 'listsTooMany', values: { max: most } }];
  return words.flatMap((word) => reasonOf(column, word, max, false)).slice(0, 1);
}

/** Names that other tables list in one cell have no separator of such a list in them. */
export function separatorProblems<Column extends string>(
  row: Readonly<Record<Column, string>>,
  columns: readonly Column[],
): readonly TableProblem[] {
  return columns
    .filter((column) => row[column].includes(SEPARATOR))
    .map((column) => ({ column, sentence: 'separator' }));
}

function reasonOf(column: string, text: string, max: number, required: boolean): readonly TableProblem[] {
  const found = cleanedTextProblem(text, { max, required });
  if (found === undefined) return [];
  const { problem, ...values } = found;
  return [{ column, sentence: SENTENCES[problem], values }];
}
