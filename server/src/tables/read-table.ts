import { parse } from 'csv-parse/sync';

/** A row by column name, with its number in a spreadsheet. */
export type TableRow<Column extends string> = Readonly<Record<Column, string>> & { readonly row: number };

/** An invalid table, with every problem and its row. Nothing was changed. */
export class BadTable extends Error {
  override readonly name = 'BadTable';

  constructor(readonly problems: readonly string[]) {
    super(`The table cannot be imported:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

/** Collects the problems of a table's rows. */
export class TableProblems {
  readonly #problems: string[] = [];

  add(at: { readonly row: number }, problem: string): void {
    this.#problems.push(`row ${at.row}: ${problem}`);
  }

  addGeneral(problem: string): void {
    this.#problems.push(problem);
  }

  /** @throws BadTable when there is any problem */
  throwIfAny(): void {
    if (this.#problems.length > 0) throw new BadTable(this.#problems);
  }
}

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
  const [first = [], ...rows] = parseCells(text, isTabbed);
  const header = first.map((title) => titles[title] ?? title);
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length > 0) throw new BadTable([`the header lacks ${missing.join(', ')}`]);
  const empty = Object.fromEntries(optional.map((column) => [column, '']));
  return rows.map((row, index) => {
    const named = Object.fromEntries(header.map((column, place) => [column, row[place] ?? '']));
    return { ...empty, ...(named as Record<Column | Optional, string>), row: index + 2 };
  });
}

/** The parts of a list in one cell: `0101|0102`. */
export function listOf(cell: string): readonly string[] {
  return cell.split('|').filter((part) => part !== '');
}

function parseCells(text: string, isTabbed: boolean): string[][] {
  try {
    return parse(text, {
      bom: true,
      delimiter: isTabbed ? '\t' : ',',
      // Tab-separated files have no quoting.
      quote: isTabbed ? null : '"',
      trim: true,
      skip_empty_lines: true,
    });
  } catch (error) {
    throw new BadTable([(error as Error).message]);
  }
}
