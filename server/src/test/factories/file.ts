import sharp from 'sharp';

import type { Viewer } from '../../context/viewer.js';
import type { TestServices } from '../harness.js';
import { aToken } from './person.js';

/** A photo as a phone takes it: lying on its side, with the place in its metadata. */
export function aPhoto(width = 40, height = 30): Promise<Buffer> {
  const place = { IFD0: { Make: 'Phone', Model: 'Camera' }, IFD3: { GPSLatitude: '30/1 18/1 0/1' } };
  return sharp({ create: { width, height, channels: 3, background: '#1f5c46' } })
    .withMetadata({ orientation: 6 })
    .withExifMerge(place)
    .jpeg()
    .toBuffer();
}

/** A document that says what it is in its first bytes. */
export const A_PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n');

/** What a request to `/files` is made with. */
interface Sent {
  readonly as?: Viewer | null;
  readonly name?: string;
  readonly field?: string;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What `/files` answered. */
export interface UploadAnswer {
  readonly status: number;
  readonly body: {
    readonly id: string;
    readonly secret?: string;
    readonly [field: string]: unknown;
    readonly errors?: readonly {
      readonly message: string;
      readonly extensions: { readonly code: string; readonly fields?: Readonly<Record<string, string>> };
    }[];
  };
}

/** Uploads over HTTP, as browsers do. */
export class Files {
  constructor(
    private readonly services: TestServices,
    private readonly origin: string,
  ) {}

  async upload(bytes: Uint8Array, sent: Sent = {}): Promise<UploadAnswer> {
    const form = new FormData();
    form.append(sent.field ?? 'file', new Blob([new Uint8Array(bytes)]), sent.name ?? 'IMG_0001.jpg');
    const response = await fetch(`${this.origin}/files`, {
      method: 'POST',
      headers: {
        ...(await this.#headersOf(sent.as)),
        ...(sent.key !== undefined && { 'idempotency-key': sent.key }),
        ...sent.headers,
      },
      body: form,
    });
    return { status: response.status, body: (await response.json()) as UploadAnswer['body'] };
  }

  /** @returns the response; its body is read, so that the connection is free */
  async get(
    path: string,
    as: Viewer | null = null,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<{ readonly status: number; readonly headers: Headers; readonly bytes: Buffer }> {
    const response = await fetch(`${this.origin}/files/${path}`, {
      headers: { ...(await this.#headersOf(as)), ...headers },
    });
    return {
      status: response.status,
      headers: response.headers,
      bytes: Buffer.from(await response.arrayBuffer()),
    };
  }

  async #headersOf(viewer: Viewer | null | undefined): Promise<Record<string, string>> {
    return viewer == null ? {} : { authorization: `Bearer ${await aToken(this.services, viewer)}` };
  }
}
