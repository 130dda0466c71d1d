/** `'0101`: typed so that a spreadsheet keeps the zero. An apostrophe before anything but a code belongs to the text. */
const APOSTROPHE = /^['’]([0-9A-Za-z.+|-]+)$/u;
/** `="0101"`: a formula that gives a text. */
const FORMULA = /^="((?:[^"]|"")*)"$/u;

/** The value that a spreadsheet shows for a cell. */
export function cellValue(cell: string): string {
  const text = cell.trim();
  const formula = FORMULA.exec(text)?.[1];
  if (formula !== undefined) return formula.replaceAll('""', '"').trim();
  return APOSTROPHE.exec(text)?.[1] ?? text;
}
