import { LIMITS } from '@lindan/shared';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { isStranger } from '../context/acting.js';
import type { RequestContext } from '../context/request-context.js';
import type { Services } from '../context/services.js';
import type { ErrorLog } from '../graphql/execution/format-error.js';
import { uploadFile } from '../modules/file/commands/upload-file.js';
import { servedFile } from '../modules/file/served-file.js';
import { thumbnailKey } from '../modules/file/storage-key.js';
import { BadInput, NoRoomForFiles, NotFound, TooOften } from '../refusal.js';
import { StorageFull, withRoom } from '../storage/file-storage.js';
import { hasRoom } from '../storage/incoming.js';
import type { Authenticator } from './authenticator.js';
import { receiveUpload } from './receive-upload.js';

export const FILES_PATH = '/files';
/** Uploads that one process receives at the same time: so many times the largest file is what they can take of the disk. */
const AT_ONCE = 32;
/** Seconds after which a refused upload may be repeated. */
const RETRY_AFTER = 5;
/** No address but the one of the file, and nothing of it in a page of ours: whatever a file holds, it can do nothing. */
const SANDBOX = "sandbox; default-src 'none'";

interface Parts {
  readonly services: Services;
  readonly authenticator: Authenticator;
  readonly log: ErrorLog;
}

/**
 * `POST /files` takes one file in a form, `GET /files/:id` gives it, and `…/thumbnail` a small picture of it. Errors have the form
 * of GraphQL's.
 */
export function fileRoutes(app: FastifyInstance, parts: Parts): void {
  // Within a context of its own: forms are read nowhere else.
  void app.register(async (files) => {
    files.removeAllContentTypeParsers();
    files.addContentTypeParser('multipart/form-data', (_request, _payload, done) => done(null));
    files.post(FILES_PATH, takesUploads(parts));
    files.get<Named>(
      `${FILES_PATH}/:id`,
      givesFiles(parts, (key) => key),
    );
    files.get<Named>(`${FILES_PATH}/:id/thumbnail`, givesFiles(parts, thumbnailKey));
  });
}

function takesUploads({ services, authenticator, log }: Parts) {
  const { files: settings } = services.config;
  let underWay = 0;
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const context = asWho(request, await authenticator.contextOf(request, reply));
    const key = keyOf(request);
    await countUpload(context);
    if (underWay >= AT_ONCE) throw new TooOften(RETRY_AFTER);
    underWay += 1;
    try {
      if (!(await hasRoom(settings.dir, settings.bytes, settings.keepFree)))
        throw new StorageFull('less than FILES_KEEP_FREE_MB would be left');
      const uploaded = await withRoom(() =>
        receiveUpload(request.raw, settings, (received) => uploadFile(context, received, key)),
      );
      return await reply.code(201).header('cache-control', 'no-store').send(uploaded);
    } catch (error) {
      if (!(error instanceof StorageFull)) throw error;
      log(error, request.id);
      throw new NoRoomForFiles();
    } finally {
      underWay -= 1;
    }
  };
}

/** The residents' pages use no session of the console, and a browser sends its cookie with an upload all the same. */
function asWho({ headers }: FastifyRequest, context: RequestContext): RequestContext {
  return headers['lindan-resident'] === undefined ? context : { ...context, viewer: null };
}

/** @throws BadInput for a key that no client of ours makes */
function keyOf({ headers }: FastifyRequest): string | null {
  const key = headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key === 'string' && key.length <= LIMITS.idempotencyKey) return key;
  throw new BadInput({ idempotencyKey: { problem: 'tooLong', values: { max: LIMITS.idempotencyKey } } });
}

/** @throws TooOften */
function countUpload(context: RequestContext): Promise<void> {
  const { viewer, address, services } = context;
  return viewer === null || isStranger(context)
    ? services.limiters.consume('uploadByAddress', address)
    : services.limiters.consume('uploadByPerson', viewer.personId);
}

interface Named {
  readonly Params: { readonly id: string };
}

function givesFiles({ services, authenticator, log }: Parts, partOf: (storageKey: string) => string) {
  return async (request: FastifyRequest<Named>, reply: FastifyReply): Promise<FastifyReply> => {
    const context = await authenticator.contextOf(request, reply);
    const { number, code, secret } = shownBy(request);
    const tracking = number === null || code === null ? null : { number, trackingCode: code };
    const file = await servedFile(context, request.params.id, { tracking, secret });
    const key = partOf(file.storageKey);
    // A document has no thumbnail.
    if (key !== file.storageKey && !file.isImage) throw new NotFound();
    const tag = `"${file.checksum}${key === file.storageKey ? '' : 't'}"`;
    // Asked again each time, so that a right that was withdrawn is gone at once; the bytes are sent once.
    void reply.headers({
      'cache-control': 'private, no-cache',
      etag: tag,
      'content-security-policy': SANDBOX,
    });
    if (request.headers['if-none-match'] === tag) return reply.code(304).send();
    const stream = await services.files.get(key);
    if (stream === null) {
      log(new Error('a file has no bytes'), request.id);
      throw new NotFound();
    }
    return reply
      .headers({
        'content-type': file.type,
        'x-content-type-options': 'nosniff',
        // Without a name: that of the page's link, which masks it where it has to be.
        'content-disposition': file.isImage ? 'inline' : 'attachment',
      })
      .send(stream);
  };
}

/** Number and code, or the secret, come in headers: addresses are kept in histories and logs. */
function shownBy({ headers }: FastifyRequest) {
  const header = (name: string): string | null => {
    const value = headers[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  return {
    number: header('lindan-number'),
    code: header('lindan-tracking-code'),
    secret: header('lindan-file-secret'),
  };
}
