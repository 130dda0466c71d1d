import type { DocumentCache } from './document-cache.js';

/** Stands before every hash that the GraphQL server asks for. */
const PREFIX = 'apq:';

/**
 * The documents that are known, as the GraphQL server looks them up by hash: there is one list of them, whichever way a request
 * takes. What is registered with it is kept once it was found good, by {@link DocumentCache.remember}.
 */
export function registeredIn(documents: DocumentCache) {
  return {
    get: async (key: string): Promise<string | undefined> => documents.byHash(key.slice(PREFIX.length))?.text,
    set: async (): Promise<void> => undefined,
    delete: async (): Promise<boolean> => false,
  };
}
