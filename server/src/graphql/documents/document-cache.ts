import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { Kind, OperationTypeNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** A document that was found valid and small enough to be served. */
export interface CachedDocument {
  readonly text: string;
  readonly document: DocumentNode;
}

const MOST_KNOWN = 1_000;
const MOST_CHARACTERS = 5_000_000;

/**
 * Documents that came before and were found good: by their text, and by the hash under which clients register them. They
 * are neither parsed nor validated again.
 */
export class DocumentCache {
  readonly #byText = lately();
  readonly #byHash = lately();

  /**
   * @param ours documents of our own pages by hash: as much as known, read when the first one asks by it
   * @param read parses and validates one of them; undefined for one that this schema does not serve
   */
  constructor(
    private readonly ours: ReadonlyMap<string, string> = new Map(),
    private readonly read: (text: string) => DocumentNode | undefined = () => undefined,
  ) {}

  /** Keeps a document that was validated and examined. @param hash of the text, as its clients say it */
  remember(known: CachedDocument, hash: string): void {
    this.#byText.set(known.text, known);
    this.#byHash.set(hash, known);
  }

  byText(text: string): CachedDocument | undefined {
    return this.#byText.get(text);
  }

  byHash(hash: string): CachedDocument | undefined {
    return this.#byHash.get(hash) ?? this.#readOurs(hash);
  }

  #readOurs(hash: string): CachedDocument | undefined {
    const text = this.ours.get(hash);
    const document = text === undefined ? undefined : this.read(text);
    if (text === undefined || document === undefined) return undefined;
    const known = { text, document };
    this.remember(known, hash);
    return known;
  }
}

/** The documents that came lately, under whatever they are asked for by. */
function lately(): LRUCache<string, CachedDocument> {
  return new LRUCache({
    max: MOST_KNOWN,
    maxSize: MOST_CHARACTERS,
    sizeCalculation: ({ text }) => text.length + 1,
  });
}

/** The operation that a request means; undefined where that is not plain, or nothing that is answered at once. */
export function operationOf(
  { document }: CachedDocument,
  name: string | null | undefined,
): OperationDefinitionNode | undefined {
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const meant = name == null ? operations : operations.filter((one) => one.name?.value === name);
  const [operation] = meant;
  if (meant.length !== 1 || operation?.operation === OperationTypeNode.SUBSCRIPTION) return undefined;
  return operation;
}
