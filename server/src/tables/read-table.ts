import { parse } from 'csv-parse/sync';

/** A row of a table by its header's names, with its number as a spreadsheet shows it. */
export type TableRow<Column extends string> = Readonly<Record<Column, string>> & { readonly row: number };

/** A table cannot be taken in; says everything that is wrong at once, each with its row. Nothing was changed. */
export class BadTable extends Error {
  override readonly name = 'BadTable';

  constructor(readonly problems: readonly string[]) {
    super(`The table cannot be imported:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

/** Collects what is wrong with a table's rows. */
export class TableProblems {
  readonly #problems: string[] = [];

  add(at: { readonly row: number }, problem: string): void {
    this.#problems.push(`row ${at.row}: ${problem}`);
  }

  addGeneral(problem: string): void {
    this.#problems.push(problem);
  }

  /** @throws BadTable when there was any */
  throwIfAny(): void {
    if (this.#problems.length > 0) throw new BadTable(this.#problems);
  }
}

/**
 * Reads a table with a header row, its cells separated by tabs or commas.
 * @throws BadTable when a column is missing or the rows do not fit the header
 */
export function readTable<const Column extends string>(
  text: string,
  columns: readonly Column[],
): readonly TableRow<Column>[] {
  const isTabbed = (text.split('\n', 1)[0] ?? '').includes('\t');
  const cells = parseCells(text, isTabbed);
  const [header = [], ...rows] = cells;
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length > 0) throw new BadTable([`the header lacks ${missing.join(', ')}`]);
  return rows.map((row, index) => {
    const named = Object.fromEntries(header.map((column, place) => [column, row[place] ?? '']));
    return { ...(named as Record<Column, string>), row: index + 2 };
  });
}

/** The parts of a cell that lists several: `0101|0102`. */
export function listOf(cell: string): readonly string[] {
  return cell.split('|').filter((part) => part !== '');
}

function parseCells(text: string, isTabbed: boolean): string[][] {
  try {
    return parse(text, {
      bom: true,
      delimiter: isTabbed ? '\t' : ',',
      // Tabbed files quote nothing: a quotation mark is a character of the text.
      quote: isTabbed ? null : '"',
      trim: true,
      skip_empty_lines: true,
    });
  } catch (error) {
    throw new BadTable([(error as Error).message]);
  }
}
