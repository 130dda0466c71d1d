import { transcode } from 'node:buffer';

/** Below this, one step is quicker than two. */
const SHORT = 2_000;
/** Longer answers are rare, and get a space of their own. */
const USUAL = 256 * 1_024;

const space = Buffer.allocUnsafe(USUAL);

/**
 * A text as it goes over the wire. V8 looks at a Chinese text character by character, which for a list takes longer than
 * copying it and leaving the rest to the library for Unicode.
 */
export function utf8Of(text: string): Buffer {
  if (text.length < SHORT) return Buffer.from(text);
  const bytes = text.length * 2;
  const utf16 = bytes > USUAL ? Buffer.allocUnsafe(bytes) : space;
  try {
    return transcode(utf16.subarray(0, utf16.write(text, 'utf16le')), 'utf16le', 'utf8');
  } catch {
    // Half a pair of characters has no UTF-8: V8 puts a replacement in its place.
    return Buffer.from(text);
  }
}
