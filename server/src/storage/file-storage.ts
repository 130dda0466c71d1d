import type { Readable } from 'node:stream';

/** Bytes to be stored: in memory, or a received file, which the store may move away. */
export type Source = Buffer | { readonly path: string; readonly bytes: number };

/** Where the bytes of files lie. Keys are made by `newKey`; a store knows nothing of names, types or owners. */
export interface FileStorage {
  /** When it returns, the bytes survive a power cut. A key is written once. @throws StorageFull */
  put(key: string, source: Source): Promise<void>;
  /** @returns null where nothing lies under the key */
  get(key: string): Promise<Readable | null>;
  /** Also of a key under which nothing lies: a deletion that was cut off is repeated. */
  delete(key: string): Promise<void>;
}

/** The store, or the folder in which uploads arrive, has no room. */
export class StorageFull extends Error {
  override readonly name = 'StorageFull';
}

const FULL = new Set(['ENOSPC', 'EDQUOT']);

/** Runs work that writes; a full disk is told apart from a defect. @throws StorageFull */
export async function withRoom<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && 'code' in error && FULL.has(String(error.code)))
      throw new StorageFull(error.message, { cause: error });
    throw error;
  }
}
