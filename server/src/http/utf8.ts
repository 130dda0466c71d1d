import { transcode } from 'node:buffer';

/** Below this length, encoding directly is faster. */
const SHORT = 2_000;
/** The size of the shared buffer; longer answers are rare, and get a buffer of their own. */
const USUAL = 256 * 1_024;

const space = Buffer.allocUnsafe(USUAL);

/**
 * Encodes a text as UTF-8. V8 encodes Chinese texts character by character; for a list, copying the text as UTF-16 and
 * transcoding it with ICU is faster.
 */
export function utf8Of(text: string): Buffer {
  if (text.length < SHORT) return Buffer.from(text);
  const bytes = text.length * 2;
  const utf16 = bytes > USUAL ? Buffer.allocUnsafe(bytes) : space;
  try {
    return transcode(utf16.subarray(0, utf16.write(text, 'utf16le')), 'utf16le', 'utf8');
  } catch {
    // A lone surrogate has no UTF-8: V8 writes a replacement character.
    return Buffer.from(text);
  }
}
