/** A whole number as spreadsheets write it: 1200, 1,200, １２００, 1200.0. Groups of other sizes are no thousands. */
const WHOLE = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.0+)?$/;

/** @returns undefined for a cell that is no whole number from 0 on */
export function wholeNumber(cell: string): number | undefined {
  const typed = cell.normalize('NFKC');
  return WHOLE.test(typed) ? Number(typed.replaceAll(',', '')) : undefined;
}
