import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';

import type { FastifyInstance } from 'fastify';

import type { Sentences } from '../words/words.js';

/** A body that cannot be read as text. */
export class UnreadableBody extends Error {
  override readonly name = 'UnreadableBody';

  constructor(
    readonly statusCode: 400 | 415,
    readonly sentence: keyof Sentences['request'],
  ) {
    super(sentence);
  }
}

const CHARSET = /;\s*charset\s*=\s*"?([^\s;"]+)/iu;
const UTF8_LABELS: readonly string[] = ['utf-8', 'utf8'];

/**
 * The text of a body in the charset that its content type declares; without one, in UTF-8. A lenient decoder would store what it
 * cannot read as U+FFFD.
 * @throws UnreadableBody for an unknown charset, and for bytes that are none of it
 */
export function bodyText(body: Buffer, contentType: string | undefined): string {
  const charset = CHARSET.exec(contentType ?? '')?.[1]?.toLowerCase() ?? 'utf-8';
  if (UTF8_LABELS.includes(charset)) {
    if (!isUtf8(body)) throw new UnreadableBody(400, 'notUtf8');
    return body.toString('utf8');
  }
  const decoder = decoderOf(charset, body);
  try {
    return decoder.decode(body);
  } catch {
    throw new UnreadableBody(400, 'notInCharset');
  }
}

/** @throws UnreadableBody */
function decoderOf(charset: string, [first, second]: Buffer): TextDecoder {
  // By its label alone UTF-16 is little-endian; a byte order mark decides otherwise.
  const label = charset === 'utf-16' && first === 0xfe && second === 0xff ? 'utf-16be' : charset;
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    throw new UnreadableBody(415, 'charsetNotServed');
  }
}

/** Reads JSON bodies by their charset, with Fastify's own parser behind it. */
export function parseJsonBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    void parse(request, bodyText(body, request.headers['content-type']), done);
  });
}
