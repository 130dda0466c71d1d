import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import type { BusboyHeaders } from '@fastify/busboy';
import { Busboy } from '@fastify/busboy';

import type { FileSettings } from '../config/file-settings.js';
import type { ReceivedFile } from '../modules/file/commands/upload-file.js';
import { badFile } from '../modules/file/file-types.js';
import { incomingFolder } from '../storage/incoming.js';
import { UnreadableBody } from './body-text.js';

/** What a form has around its one file. */
const FORM_BYTES = 10_000;
/** Without a byte for so long, a connection is given up. */
const SILENCE_MS = 20_000;

/** A part of the form: its file name, its bytes, and what becomes of them. */
interface Part {
  readonly stream: Readable;
  readonly name: string;
  readonly written: Promise<Written>;
}

interface Written {
  readonly bytes: number;
  readonly checksum: string;
  /** The form was longer than the limit, and the rest of the file left out. */
  readonly isCut: boolean;
}

/**
 * Receives the one file of a form into the folder of uploads, a stream from end to end: memory holds no file. Nothing is left
 * behind by an upload that was cut off, was too large or could not be written.
 * @param work uses the file; what it leaves in place is deleted afterwards
 * @throws BadInput without a file, or with one that is empty or too large
 * @throws UnreadableBody for a form that is broken or cut off
 */
export async function receiveUpload<T>(
  raw: IncomingMessage,
  { dir, bytes: most }: Pick<FileSettings, 'dir' | 'bytes'>,
  work: (received: ReceivedFile) => Promise<T>,
): Promise<T> {
  if (Number(raw.headers['content-length'] ?? 0) > most + FORM_BYTES) throw tooLarge(most);
  const path = join(incomingFolder(dir), randomUUID());
  try {
    const part = await firstFile(raw, path, most);
    if (part === undefined) throw badFile({ problem: 'fileMissing' });
    const { bytes, checksum, isCut } = await part.written;
    if (isCut) throw tooLarge(most);
    if (bytes === 0) throw badFile({ problem: 'fileEmpty' });
    return await work({ path, name: part.name, bytes, checksum });
  } finally {
    await rm(path, { force: true });
  }
}

async function firstFile(raw: IncomingMessage, path: string, most: number): Promise<Part | undefined> {
  const form = formIn(raw, most);
  const found: Part[] = [];
  let silence: NodeJS.Timeout | undefined;
  const finished = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(cutOff()), SILENCE_MS);
    silence = timer;
    let bytes = 0;
    raw.on('data', (chunk: Buffer) => {
      timer.refresh();
      bytes += chunk.length;
      if (bytes > most + FORM_BYTES) reject(tooLarge(most));
    });
    raw.once('error', () => reject(cutOff()));
    raw.once('close', () => {
      if (!raw.complete) reject(cutOff());
    });
    form.on('file', (field, stream, name) => {
      if (field !== 'file' || found.length > 0) {
        stream.resume();
        return;
      }
      const written = write(stream, path, most);
      written.catch(reject);
      found.push({ name, stream, written });
    });
    form.once('error', () => reject(cutOff()));
    form.once('finish', resolve);
  });
  raw.pipe(form);
  try {
    await finished;
    return found[0];
  } catch (error) {
    // What still comes is dropped, so that the client can read the answer.
    raw.unpipe(form);
    raw.resume();
    form.destroy();
    found[0]?.stream.destroy();
    await found[0]?.written.catch(() => undefined);
    throw error;
  } finally {
    clearTimeout(silence);
  }
}

/** @throws UnreadableBody for a content type without a boundary */
function formIn({ headers }: IncomingMessage, most: number): InstanceType<typeof Busboy> {
  try {
    return new Busboy({
      headers: headers as BusboyHeaders,
      // With the path, so that a name with one can be refused.
      preservePath: true,
      limits: { fileSize: most, files: 1, fields: 1, parts: 2, fieldSize: 1_000, headerPairs: 20 },
    });
  } catch {
    throw cutOff();
  }
}

async function write(stream: Readable, path: string, most: number): Promise<Written> {
  const hash = createHash('sha256');
  let bytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  let isCut = false;
  stream.once('limit', () => {
    isCut = true;
  });
  await pipeline(stream, measure, createWriteStream(path, { flags: 'wx' }));
  return { bytes, checksum: hash.digest('hex'), isCut: isCut || bytes > most };
}

function cutOff(): UnreadableBody {
  return new UnreadableBody(400, 'notWellFormed');
}

function tooLarge(most: number) {
  return badFile({ problem: 'fileTooLarge', values: { max: Math.floor(most / 1024 / 1024) } });
}
