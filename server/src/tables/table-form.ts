/** How the cells of a table are written. */
export interface TableForm {
  readonly delimiter: '\t' | ',' | ';';
  /** The rows themselves, without the line in which a spreadsheet names the separator. */
  readonly text: string;
  /** How many lines stand before the header. */
  readonly skipped: number;
}

/** Excel writes it, and reads it, as the first line: `sep=;`. */
const SEPARATOR_LINE = /^\uFEFF?"?sep=([\t,;])"?[\t,;]*(?:\r\n|\n|\r)/iu;

/** The separator is the one that is named or, without a name, the one that the header has most of. */
export function tableForm(text: string): TableForm {
  const [line, named] = SEPARATOR_LINE.exec(text) ?? [];
  if (line !== undefined && (named === '\t' || named === ',' || named === ';'))
    return { delimiter: named, text: text.slice(line.length), skipped: 1 };
  const header = /^[\s\uFEFF]*[^\r\n]*/u.exec(text)?.[0] ?? '';
  if (header.trim().includes('\t')) return { delimiter: '\t', text, skipped: 0 };
  const count = (character: string): number => header.split(character).length;
  return { delimiter: count(';') > count(',') ? ';' : ',', text, skipped: 0 };
}
