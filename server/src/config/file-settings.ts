import { join, resolve } from 'node:path';

import type { S3Settings } from '../storage/s3-storage.js';
import type { EnvironmentReader } from './environment-reader.js';

const MEGABYTE = 1024 * 1024;

/** Where files lie, and how large and how many they may be. */
export interface FileSettings {
  /** Files on disk, and uploads while they arrive, whatever the store. */
  readonly dir: string;
  /** null: files lie on disk. */
  readonly s3: S3Settings | null;
  /** Of one upload, in bytes. */
  readonly bytes: number;
  /** Of one image: width times height. */
  readonly pixels: number;
  /** At one step of staff. */
  readonly atOnce: number;
  /** With one demand of a resident. */
  readonly ofResident: number;
  /** Uploads are refused that would leave less of the disk, in bytes. */
  readonly keepFree: number;
}

/** Reads the settings of files. @param dataDir absolute; files lie below it unless another folder is named */
export function readFileSettings(read: EnvironmentReader, dataDir: string): FileSettings {
  return {
    dir: resolve(read.text('FILES_DIR') ?? join(dataDir, 'files')),
    s3: readS3(read),
    bytes: read.integer('LIMIT_FILE_MB', 15, 1, 200) * MEGABYTE,
    pixels: read.integer('LIMIT_IMAGE_MEGAPIXELS', 60, 1, 250) * 1_000_000,
    atOnce: read.integer('LIMIT_FILES', 9, 1, 9),
    ofResident: read.integer('LIMIT_FILES_RESIDENT', 3, 0, 9),
    keepFree: read.integer('FILES_KEEP_FREE_MB', 500, 0, 1_000_000) * MEGABYTE,
  };
}

function readS3(read: EnvironmentReader): S3Settings | null {
  const bucket = read.text('FILES_S3_BUCKET');
  const accessKey = read.text('FILES_S3_ACCESS_KEY');
  const secretKey = read.text('FILES_S3_SECRET_KEY');
  const endpoint = read.origin('FILES_S3_ENDPOINT');
  const region = read.text('FILES_S3_REGION') ?? 'us-east-1';
  if (bucket === null && accessKey === null && secretKey === null && endpoint === null) return null;
  if (bucket === null || accessKey === null || secretKey === null) {
    read.complain(
      'Files in S3 need FILES_S3_BUCKET, FILES_S3_ACCESS_KEY and FILES_S3_SECRET_KEY; without any of them they lie on disk.',
    );
    return null;
  }
  return { endpoint, region, bucket, accessKey, secretKey };
}
