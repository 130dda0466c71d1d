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
  refuseOtherFiles(bytes);
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

/** Far more than any table of a city. It is held in memory several times over. */
const MOST_MEGABYTES = 20;

/** How files begin that people take for a table. */
const OTHER_FILES: readonly (readonly [beginning: string, kind: string])[] = [
  ['504b0304', '.xlsx'],
  ['504b0506', '.zip'],
  ['d0cf11e0a1b11ae1', '.xls'],
  ['25504446', '.pdf'],
];

/** GB18030 would read most of their bytes as characters. */
function refuseOtherFiles(bytes: Buffer): void {
  if (bytes.length > MOST_MEGABYTES * 1_000_000)
    throw new BadTable([{ sentence: 'tooBig', values: { most: MOST_MEGABYTES } }]);
  const beginning = bytes.subarray(0, 8).toString('hex');
  const kind = OTHER_FILES.find(([start]) => beginning.startsWith(start))?.[1];
  if (kind !== undefined) throw new BadTable([{ sentence: 'noTable', values: { kind } }]);
}

/** By its mark; without one, by the empty half of an ASCII character, with which a header begins. */
function utf16Label([first, second]: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if ((first === 0xff && second === 0xfe) || second === 0) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || first === 0 ? 'utf-16be' : undefined;
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
