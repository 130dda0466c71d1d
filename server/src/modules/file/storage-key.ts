/** The key under which the thumbnail of a photo lies beside it. */
export function thumbnailKey(storageKey: string): string {
  return `${storageKey}t`;
}
