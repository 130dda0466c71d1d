import type { TableProblem } from './table-problems.js';

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
