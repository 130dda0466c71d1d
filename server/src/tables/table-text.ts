import { BadTable } from './table-problems.js';

/** The encodings in which spreadsheets save. */
export type TableEncoding = 'UTF-8' | 'UTF-16' | 'GB18030';

export interface TableText {
  readonly text: string;
  readonly encoding: TableEncoding;
}

const LINE_FEED = 0x0a;

/**
 * The text of a table's bytes: UTF-16 by its byte order mark (Excel's “Unicode text”), UTF-8, else GB18030, as Excel and WPS save
 * on Chinese systems. A lenient decoder would store what it cannot read as U+FFFD.
 * @throws BadTable naming the first row that none of them reads
 */
export function tableText(bytes: Buffer): TableText {
  const utf16 = utf16Label(bytes);
  if (utf16 !== undefined) {
    const text = decoded(bytes, utf16);
    if (text === undefined) throw new BadTable([{ sentence: 'cutOff' }]);
    return { text, encoding: 'UTF-16' };
  }
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: utf8, encoding: 'UTF-8' };
  const gb18030 = decoded(bytes, 'gb18030');
  if (gb18030 !== undefined) return { text: gb18030, encoding: 'GB18030' };
  throw new BadTable([{ sentence: 'encoding', row: firstUnreadable(bytes) }]);
}

function utf16Label([first, second]: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function decoded(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** No character of GB18030 contains a line feed, so rows can be read by themselves. */
function firstUnreadable(bytes: Buffer): number {
  let [row, from] = [1, 0];
  for (;;) {
    const end = bytes.indexOf(LINE_FEED, from);
    const line = bytes.subarray(from, end < 0 ? undefined : end);
    if (end < 0 || decoded(line, 'gb18030') === undefined) return row;
    [row, from] = [row + 1, end + 1];
  }
}
