import type { Locale } from '@lindan/shared';
import { fill, WORDS } from '@lindan/shared';

import type { Sentences } from '../words/words.js';
import { SENTENCES } from '../words/words.js';

type Word = string | number | ((locale: Locale) => string);

/** What is wrong with a row, with one of its cells, or with the table: a sentence of the word catalogue and its values. */
export interface TableProblem {
  readonly sentence: keyof Sentences['table'];
  readonly values?: Readonly<Record<string, Word>>;
  /** The title of the column. */
  readonly column?: string;
  readonly row?: number;
}

/** Of rows with the same problem so many are shown one by one; the others are counted. */
const SHOWN = 5;

/** An invalid table, with its problems. Nothing was changed. */
export class BadTable extends Error {
  override readonly name = 'BadTable';

  constructor(readonly problems: readonly TableProblem[]) {
    super(refusalOf(problems, 'en'));
  }

  /** The refusal in the language of the terminal. */
  inWords(locale: Locale): string {
    return refusalOf(this.problems, locale);
  }
}

/** Collects the problems of a table's rows. */
export class TableProblems {
  #problems: TableProblem[] = [];

  add(at: { readonly row: number }, ...problems: readonly TableProblem[]): void {
    for (const problem of problems) this.#problems.push({ ...problem, row: at.row });
  }

  addGeneral(problem: TableProblem): void {
    this.#problems.push(problem);
  }

  /** Tells the one cause of many problems instead of each: another table has to be imported first. */
  gather(isOfCause: (problem: TableProblem) => boolean, cause: TableProblem['sentence']): void {
    const gathered = this.#problems.filter(isOfCause);
    if (gathered.length === 0) return;
    const rows = [...new Set(gathered.flatMap(({ row }) => row ?? []))];
    const values = { count: rows.length, rows: (locale: Locale) => rowsInWords(rows, locale) };
    this.#problems = [
      { sentence: cause, values },
      ...this.#problems.filter((problem) => !isOfCause(problem)),
    ];
  }

  /** @throws BadTable when there is any problem */
  throwIfAny(): void {
    if (this.#problems.length > 0) throw new BadTable(this.#problems);
  }
}

/** What a cell may hold: the codes in English, the words in Chinese. A table may name both. */
export function choices<Code extends string>(
  codes: readonly Code[],
  wordOf: (words: (typeof WORDS)['zh-CN'], code: Code) => string,
): (locale: Locale) => string {
  return (locale) =>
    codes
      .map((code) => (locale === 'en' ? code : wordOf(WORDS[locale], code)))
      .join(SENTENCES[locale].table.comma);
}

function refusalOf(problems: readonly TableProblem[], locale: Locale): string {
  const alike = new Map<string, TableProblem[]>();
  for (const problem of problems) {
    const kind = [problem.sentence, problem.column, problem.row === undefined].join();
    alike.set(kind, [...(alike.get(kind) ?? []), problem]);
  }
  const lines = [...alike.values()].flatMap((group) => linesOf(group, locale));
  return [SENTENCES[locale].table.refused, ...lines.map((line) => `  - ${line}`)].join('\n');
}

function linesOf(alike: readonly TableProblem[], locale: Locale): readonly string[] {
  const shown = alike.slice(0, SHOWN).map((problem) => lineOf(problem, locale));
  const rows = alike.slice(SHOWN).flatMap(({ row }) => row ?? []);
  if (alike.length <= SHOWN) return shown;
  const more = { count: alike.length - SHOWN, rows: rowsInWords(rows, locale) };
  return [...shown, fill(SENTENCES[locale].table.more, more)];
}

function lineOf({ row, column, sentence, values = {} }: TableProblem, locale: Locale): string {
  const { table } = SENTENCES[locale];
  const said = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'function' ? value(locale) : value,
  ]);
  const problem = fill(table[sentence], Object.fromEntries(said) as Record<string, string | number>);
  const ofCell = column === undefined ? problem : fill(table.ofColumn, { column, problem });
  return row === undefined ? ofCell : fill(table.ofRow, { row, problem: ofCell });
}

function rowsInWords(rows: readonly number[], locale: Locale): string {
  const { comma, rows: all, rowsAndMore } = SENTENCES[locale].table;
  return fill(rows.length > SHOWN ? rowsAndMore : all, { rows: rows.slice(0, SHOWN).join(comma) });
}
