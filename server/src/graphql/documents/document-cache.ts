import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

import type { Document } from './document.js';

const MOST_DOCUMENTS = 1_000;
const MOST_CHARACTERS = 5_000_000;

/**
 * The documents that were executed lately (an LRU cache). They are neither parsed nor validated again, whichever way a request
 * names them: by their text, or by its hash, as the convention of automatic persisted queries has it.
 */
export class DocumentCache {
  readonly #textOf = new Map<string, string>();
  readonly #documents = new LRUCache<string, Document>({
    max: MOST_DOCUMENTS,
    maxSize: MOST_CHARACTERS,
    sizeCalculation: ({ text }) => text.length + 1,
    dispose: (document) => this.#textOf.delete(document.hash),
  });

  /** Keeps a document that is valid and within the limits. */
  add(document: Document): void {
    if (this.#documents.has(document.text)) return;
    this.#textOf.set(document.hash, document.text);
    this.#documents.set(document.text, document);
  }

  byText(text: string): Document | undefined {
    return this.#documents.get(text);
  }

  byHash(hash: string): Document | undefined {
    const text = this.#textOf.get(hash);
    return text === undefined ? undefined : this.byText(text);
  }

  /** The cache as Apollo Server asks it for a parsed document. */
  asDocumentStore(): ReadOnlyStore<DocumentNode> {
    return storeOf((hash) => this.byHash(hash)?.ast);
  }

  /** The cache as Apollo Server asks it for the text of a hash. */
  asPersistedQueries(): ReadOnlyStore<string> {
    return storeOf((hash) => this.byHash(hash)?.text);
  }
}

/** A key-value store of Apollo Server's, of which only reading is used: documents are added after the limits were checked. */
interface ReadOnlyStore<Value> {
  get(key: string): Promise<Value | undefined>;
  set(): Promise<void>;
  delete(): Promise<boolean>;
}

function storeOf<Value>(find: (hash: string) => Value | undefined): ReadOnlyStore<Value> {
  return {
    // Apollo Server puts a prefix and a colon before the hash.
    get: async (key) => find(key.slice(key.lastIndexOf(':') + 1)),
    set: async () => undefined,
    delete: async () => false,
  };
}
