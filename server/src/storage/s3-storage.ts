import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';

import type * as Sdk from '@aws-sdk/client-s3';

import type { FileStorage, Source } from './file-storage.js';

/** A bucket of an S3-compatible store. */
export interface S3Settings {
  /** null: that of AWS. */
  readonly endpoint: string | null;
  readonly region: string;
  readonly bucket: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

/** The library, loaded, and its client. */
interface Loaded {
  readonly sdk: typeof Sdk;
  readonly client: Sdk.S3Client;
}

/** Files in a bucket. The library is loaded with the first use, so installations without S3 do not pay for it. */
export class S3Storage implements FileStorage {
  #loaded: Promise<Loaded> | undefined;

  constructor(private readonly settings: S3Settings) {}

  async put(key: string, source: Source): Promise<void> {
    const { sdk, client } = await this.#load();
    const [body, length] = Buffer.isBuffer(source)
      ? [source, source.length]
      : [createReadStream(source.path), source.bytes];
    const { bucket: Bucket } = this.settings;
    await client.send(new sdk.PutObjectCommand({ Bucket, Key: key, Body: body, ContentLength: length }));
  }

  async get(key: string): Promise<Readable | null> {
    const { sdk, client } = await this.#load();
    try {
      const { Body } = await client.send(
        new sdk.GetObjectCommand({ Bucket: this.settings.bucket, Key: key }),
      );
      return (Body as Readable | undefined) ?? null;
    } catch (error) {
      if (error instanceof sdk.NoSuchKey) return null;
      throw error;
    }
  }

  async delete(key: string): Promise<void> {
    const { sdk, client } = await this.#load();
    await client.send(new sdk.DeleteObjectCommand({ Bucket: this.settings.bucket, Key: key }));
  }

  #load(): Promise<Loaded> {
    this.#loaded ??= load(this.settings);
    return this.#loaded;
  }
}

async function load({ endpoint, region, accessKey, secretKey }: S3Settings): Promise<Loaded> {
  const sdk = await import('@aws-sdk/client-s3');
  const client = new sdk.S3Client({
    region,
    credentials: { accessKeyId: accessKey, secretAccessKey: secretKey },
    // Other stores than AWS know no bucket as a host name.
    ...(endpoint !== null && { endpoint, forcePathStyle: true }),
    // The checksums that the library adds by default are trailers of a chunked body, which many stores take for its content.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  return { sdk, client };
}
