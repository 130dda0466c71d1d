import { DiskStorage } from './disk-storage.js';
import type { FileStorage } from './file-storage.js';
import type { S3Settings } from './s3-storage.js';
import { S3Storage } from './s3-storage.js';

/** The store that the settings name: a bucket, else the folder. */
export function openStorage({
  dir,
  s3,
}: {
  readonly dir: string;
  readonly s3: S3Settings | null;
}): FileStorage {
  return s3 === null ? new DiskStorage(dir) : new S3Storage(s3);
}
