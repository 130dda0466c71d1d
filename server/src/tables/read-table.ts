import { cleanText } from '@lindan/shared';
import { parse } from 'csv-parse/sync';

import { cellValue } from './cell-value.js';
import { NameLookup } from './name-lookup.js';
import { dateCell } from './table-date.js';
import { tableForm } from './table-form.js';
import { BadTable, TableProblems } from './table-problems.js';

/** A row by column name, with its number in a spreadsheet. */
export type TableRow<Column extends string> = Readonly<Record<Column, string>> & { readonly row: number };

interface TableColumns<Optional extends string> {
  /** Columns of dates, which become `2026-01-31` where they can be read. */
  readonly dates?: readonly string[];
  /** Columns that a table may lack: their cells are empty then. */
  readonly optional?: readonly Optional[];
  /** Other titles of columns, such as those in Chinese. */
  readonly titles?: Readonly<Record<string, string>>;
}

/**
 * Reads a table with a header row, as a spreadsheet reads it: separated by tabs, commas or semicolons, with quoted cells. Its cells
 * are cleaned as all texts that come in.
 * @throws BadTable when a column is missing or a row does not match the header
 */
export function readTable<const Column extends string, const Optional extends string = never>(
  text: string,
  columns: readonly Column[],
  { optional = [], titles = {}, dates = [] }: TableColumns<Optional> = {},
): readonly TableRow<Column | Optional>[] {
  const [first, ...rows] = parseCells(text);
  const named = [...columns, ...optional].map((column) => [column, column] as const);
  const header = headerOf(withoutEmptyEnd(first?.cells ?? []), [...named, ...Object.entries(titles)]);
  const twice = header.filter((column, place) => column !== '' && header.indexOf(column) < place);
  if (twice.length > 0) throw badHeader('headerTwice', [...new Set(twice)]);
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length > 0) throw badHeader('headerLacks', missing);
  const empty = Object.fromEntries(optional.map((column) => [column, '']));
  // Spreadsheets keep rows whose cells were cleared.
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const problems = new TableProblems();
  for (const row of filled) checkCells(row, header, columns, problems);
  problems.throwIfAny();
  return filled.map(({ row, cells }) => {
    const values = Object.fromEntries(
      header.map((column, place) => {
        const cell = cells[place] ?? '';
        return [column, dates.includes(column) ? dateCell(cell) : cell];
      }),
    );
    return { ...empty, ...(values as Record<Column | Optional, string>), row };
  });
}

/** `名称（必填）`, `*Name`: what a form adds to the title of a column. */
const ADDED = /[(（【[].*$|[*＊\s]+/gu;

/** The columns of the titles, each in any written form; a title of no column stays as it is, and so does `name (en)` beside `name`. */
function headerOf(
  titles: readonly string[],
  columns: readonly (readonly [title: string, column: string])[],
): readonly string[] {
  const known = new NameLookup(columns);
  const exact = new Set(titles.map((title) => known.get(title)));
  return titles.map((title) => {
    const bare = known.get(title.replace(ADDED, ''));
    return known.get(title) ?? (exact.has(bare) ? title : (bare ?? title));
  });
}

/** What a character becomes that a lenient program could not read. */
const LOST_CHARACTER = '\uFFFD';

/** A spreadsheet shows a long number so, and saves what it shows: the last digits are gone. */
const SHORTENED = /^\d(?:\.\d+)?E\+\d{1,2}$/iu;

/** Cells beyond the header are empty. Spreadsheets may leave out empty cells at the end, but not those of a column that is needed. */
function checkCells(
  { row, cells }: Cells,
  header: readonly string[],
  columns: readonly string[],
  problems: TableProblems,
): void {
  const least = Math.max(...columns.map((column) => header.indexOf(column) + 1));
  const filled = withoutEmptyEnd(cells).length;
  if (cells.length < least || filled > header.length)
    problems.add({ row }, { sentence: 'cells', values: { cells: cells.length, header: header.length } });
  for (const [place, cell] of cells.entries())
    if (cell.includes(LOST_CHARACTER))
      problems.add({ row }, { column: header[place] ?? '', sentence: 'lost' });
    else if (SHORTENED.test(cell))
      problems.add({ row }, { column: header[place] ?? '', sentence: 'shortened', values: { cell } });
}

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}

function badHeader(sentence: 'headerTwice' | 'headerLacks', columns: readonly string[]): BadTable {
  return new BadTable([{ sentence, values: { columns: columns.join(', ') } }]);
}

interface Cells {
  readonly row: number;
  readonly cells: readonly string[];
}

/** The rows that are not empty, with their numbers among all. */
function parseCells(table: string): readonly Cells[] {
  const { text, delimiter, skipped } = tableForm(table);
  const isTabbed = delimiter === '\t';
  const rows: Cells[] = [];
  try {
    parse(text, {
      bom: true,
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      // A quotation mark within a cell is a character, and so is one of a cell that is quoted in part.
      relax_quotes: true,
      relax_column_count: true,
      ltrim: true,
      // Of a cell in tabs that is quoted in part, the rest would be refused.
      rtrim: !isTabbed,
      skip_empty_lines: true,
      on_record: (cells: string[], { records, empty_lines }) => {
        rows.push({
          row: skipped + records + empty_lines,
          cells: cells.map((cell) => cellValue(cleanText(cell))),
        });
        return null;
      },
    });
    return rows;
  } catch (error) {
    throw new BadTable([{ sentence: 'malformed', values: { reason: (error as Error).message } }]);
  }
}
