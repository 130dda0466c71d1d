import { Undecipherable } from '../personal-data/vault.js';
import type { PostProcessContext } from './mapping.js';

/** Decrypts a sealed value of a read. An undecipherable one becomes null and is logged, so that the rest can be read all the same. */
export function unseal(
  { vault, onUnexpectedError }: PostProcessContext,
  cipher: string,
  row: string,
  field: string,
): string | null {
  try {
    return vault.decrypt(cipher, row, field);
  } catch (error) {
    if (!(error instanceof Undecipherable)) throw error;
    onUnexpectedError(error);
    return null;
  }
}
