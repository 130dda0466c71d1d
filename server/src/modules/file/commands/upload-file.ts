import { randomBytes } from 'node:crypto';

import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import { isStranger } from '../../../context/acting.js';
import { SEALED_REPLY } from '../../../personal-data/sealed.js';
import { FilesGone } from '../../../refusal.js';
import { newId } from '../../../sql/id.js';
import { insertRow } from '../../../sql/insert-row.js';
import type { Source } from '../../../storage/file-storage.js';
import type { CreatedOnce } from '../../../transition/idempotency.js';
import { idempotently, keptNow, keyedCall, madeBefore } from '../../../transition/idempotency.js';
import { hashToken, newToken } from '../../people/token.js';
import { shownName } from '../file-name.js';
import { fileTypeOf } from '../file-types.js';
import { PHOTO_TYPE, photoOf } from '../photo.js';
import { thumbnailKey } from '../storage-key.js';

/** A file as it was received, whole. */
export interface ReceivedFile {
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 of the received bytes. */
  readonly checksum: string;
  readonly name: string;
}

/** An upload as it is answered. `size` is that of what is kept, in bytes. */
export interface UploadedFile {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly width: number | null;
  readonly height: number | null;
  /** Of a stranger's: by it alone the file can be attached, and seen until then. */
  readonly secret?: string;
}

interface Content {
  readonly type: string;
  readonly bytes: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly parts: readonly (readonly [key: string, source: Source])[];
}

/**
 * Stores a received file. The row is written first and the bytes after it, so that nothing lies in the store without a row; the
 * file counts as uploaded when both are there. The same key with the same bytes gives the same file again.
 * @throws BadInput for what is not taken
 * @throws StorageFull
 */
export async function uploadFile(
  acting: Acting,
  received: ReceivedFile,
  key: string | null,
): Promise<UploadedFile> {
  const { services, viewer, now } = acting;
  const { database, vault, files, config } = services;
  const call = { operation: 'uploadFile', key, input: { checksum: received.checksum } };
  const keyed = keyedCall(acting, call);
  const kept = keyed === null ? undefined : await keptNow(database.kysely, keyed);
  if (keyed !== null && kept !== undefined) return uploaded(acting, madeBefore(keyed, kept));
  const name = shownName(received.name);
  const isOfStranger = isStranger(acting);
  const { type, isImage } = await fileTypeOf(received.path, isOfStranger);
  const storageKey = randomBytes(16).toString('hex');
  const content = isImage
    ? await asPhoto(storageKey, received.path, config.files.pixels)
    : asDocument(storageKey, received, type);
  const id = newId();
  const secret = isOfStranger ? newToken() : null;
  const row = {
    id,
    storageKey,
    type: content.type,
    bytes: content.bytes,
    width: content.width,
    height: content.height,
    name,
    checksum: received.checksum,
    secretHash: secret === null ? null : hashToken(secret),
    uploadedById: isOfStranger ? null : (viewer?.personId ?? null),
    uploadedAt: now,
  };
  await insertRow('files', row).execute(database.kysely);
  for (const [partKey, source] of content.parts) await files.put(partKey, source);
  const made = await database.transaction((em) =>
    idempotently(
      em,
      acting,
      call,
      async () => {
        await sql`update files set stored_at = ${now} where id = ${id}`.execute(em.getKysely<unknown>());
        return { id };
      },
      () => id,
      () => (secret === null ? null : vault.encrypt(secret, id, SEALED_REPLY)),
    ),
  );
  // Another request took the key meanwhile: its file is the answer, and the sweep deletes this one.
  if (made.id !== id) return uploaded(acting, made);
  return { ...answerOf(row), ...(secret !== null && { secret }) };
}

async function asPhoto(storageKey: string, path: string, pixels: number): Promise<Content> {
  const { image, thumbnail, width, height } = await photoOf(path, pixels);
  const parts = [
    [storageKey, image],
    [thumbnailKey(storageKey), thumbnail],
  ] as const;
  return { type: PHOTO_TYPE, bytes: image.length, width, height, parts };
}

function asDocument(storageKey: string, { path, bytes }: ReceivedFile, type: string): Content {
  return { type, bytes, width: null, height: null, parts: [[storageKey, { path, bytes }]] };
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly width: number | null;
  readonly height: number | null;
}

function answerOf({ id, name, type, bytes, width, height }: Row): UploadedFile {
  return { id, name, type, size: bytes, width, height };
}

/** What an earlier request with the same key has uploaded. @throws FilesGone where it was swept since */
async function uploaded({ services }: Acting, { id, replyCipher }: CreatedOnce): Promise<UploadedFile> {
  const { rows } = await sql<Row>`
    select id, name, type, bytes, width, height from files where id = ${id} and discarded_at is null
  `.execute(services.database.kysely);
  const [row] = rows;
  if (row === undefined) throw new FilesGone();
  const secret = replyCipher == null ? undefined : services.vault.decrypt(replyCipher, id, SEALED_REPLY);
  return { ...answerOf(row), ...(secret !== undefined && { secret }) };
}
