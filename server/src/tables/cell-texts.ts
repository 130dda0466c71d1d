import type { TextProblem } from '@lindan/shared';
import { textProblem } from '@lindan/shared';
import { listOf } from './read-table.js';

/** A column of texts: its title, the most characters of a cell, and whether a cell may be blank. */
export type TextColumn<Column extends string> = readonly [column: Column, max: number, required: boolean];

/** The problems of a row's texts, each with its column. The limits are those of the same texts in the API. */
export function textCellProblems<Column extends string>(
  row: { readonly [Title in Column]: string },
  columns: readonly TextColumn<Column>[],
): readonly string[] {
  return columns.flatMap(([column, max, required]) => reasonOf(column, row[column], max, required));
}

/** The problems of a cell that lists keywords. */
export function keywordProblems<Column extends string>(
  row: Readonly<Record<Column, string>>,
  column: Column,
  { most, max }: { readonly most: number; readonly max: number },
): readonly string[] {
  const words = listOf(row[column]);
  if (words.length > most) return [`${column}: it lists more than ${most}`];
  return words.flatMap((word) => reasonOf(column, word, max, false)).slice(0, 1);
}

function reasonOf(column: string, text: string, max: number, required: boolean): readonly string[] {
  const problem = textProblem(text, { max, required });
  return problem === undefined ? [] : [`${column}: ${inWords(problem)}`];
}

function inWords(found: TextProblem): string {
  switch (found.problem) {
    case 'required':
      return 'it is empty';
    case 'tooLong':
      return `it has more than ${found.max} characters`;
    case 'unprintable':
      return `its character ${found.at} cannot be shown`;
    case 'stacked':
      return `its character ${found.at} carries too many marks`;
  }
}
