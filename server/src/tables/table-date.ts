import type { TableProblem } from './table-problems.js';

/** `2026-01-31`, and what spreadsheets and people make of it: 2026/1/31, 2026.1.31, 2026年1月31日, with midnight behind. */
const PARTED = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?(?:[ T]0{1,2}:00(?::00)?)?$/;
const WHOLE = /^(\d{4})(\d{2})(\d{2})$/;

/** A cell with a date as `2026-01-31`; any other cell as it is. Years come first, because 5/1/2026 is two days. */
export function dateCell(cell: string): string {
  const typed = cell.normalize('NFKC').replace(/\s+/g, ' ');
  const [, year = '', month = '', day = ''] = PARTED.exec(typed) ?? WHOLE.exec(typed) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? date : cell;
}

/** Whether a cell is a date that exists, such as `2026-01-31`. */
export function isDate(cell: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(cell)) return false;
  const day = new Date(`${cell}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(cell) && !cell.startsWith('0000');
}

/** The problem of a cell with a date; a blank one is refused only where a date is needed. */
export function dateProblems(
  column: string,
  cell: string,
  { required = false }: { required?: boolean } = {},
): readonly TableProblem[] {
  if (isDate(cell) || (cell === '' && !required)) return [];
  return [{ column, sentence: 'noDate', values: { date: cell } }];
}
