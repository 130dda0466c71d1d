import { parse } from 'csv-parse/sync';

import { BadTable } from './table-problems.js';

/** A row by column name, with its number in a spreadsheet. */
export type TableRow<Column extends string> = Readonly<Record<Column, string>> & { readonly row: number };

interface TableForm<Optional extends string> {
  /** Columns that a table may lack: their cells are empty then. */
  readonly optional?: readonly Optional[];
  /** Other titles of columns, such as those in Chinese. */
  readonly titles?: Readonly<Record<string, string>>;
}

/**
 * Reads a table with a header row, separated by tabs or commas.
 * @throws BadTable when a column is missing or a row does not match the header
 */
export function readTable<const Column extends string, const Optional extends string = never>(
  text: string,
  columns: readonly Column[],
  { optional = [], titles = {} }: TableForm<Optional> = {},
): readonly TableRow<Column | Optional>[] {
  const isTabbed = (text.split('\n', 1)[0] ?? '').includes('\t');
  const [first, ...rows] = parseCells(text, isTabbed);
  const header = (first?.cells ?? []).map((title) => titles[title] ?? title);
  const twice = header.filter((column, place) => header.indexOf(column) < place);
  if (twice.length > 0) throw badHeader('headerTwice', [...new Set(twice)]);
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length > 0) throw badHeader('headerLacks', missing);
  const empty = Object.fromEntries(optional.map((column) => [column, '']));
  // Spreadsheets keep rows whose cells were cleared.
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  return filled.map(({ row, cells }) => {
    const named = Object.fromEntries(header.map((column, place) => [column, cells[place] ?? '']));
    return { ...empty, ...(named as Record<Column | Optional, string>), row };
  });
}

function badHeader(sentence: 'headerTwice' | 'headerLacks', columns: readonly string[]): BadTable {
  return new BadTable([{ sentence, values: { columns: columns.join(', ') } }]);
}

/** Stands between the parts of a list in one cell. */
export const SEPARATOR = '|';

/** The parts of a list in one cell: `0101|0102`. */
export function listOf(cell: string): readonly string[] {
  return cell.split(SEPARATOR).filter((part) => part !== '');
}

interface Cells {
  readonly row: number;
  readonly cells: readonly string[];
}

/** The rows that are not empty, with their numbers among all. */
function parseCells(text: string, isTabbed: boolean): readonly Cells[] {
  const rows: Cells[] = [];
  try {
    parse(text, {
      bom: true,
      delimiter: isTabbed ? '\t' : ',',
      // Tab-separated files have no quoting.
      quote: isTabbed ? null : '"',
      trim: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { records, empty_lines }) => {
        rows.push({ row: records + empty_lines, cells });
        return null;
      },
    });
    return rows;
  } catch (error) {
    throw new BadTable([{ sentence: 'malformed', values: { reason: (error as Error).message } }]);
  }
}
