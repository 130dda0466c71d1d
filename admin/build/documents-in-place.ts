import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Plugin } from 'vite';

const CALL = /\bgraphql\(\s*`([^`]*)`,?\s*\)/g;
const ENTRY = /^ {4}("(?:[^"\\]|\\.)*"): types\.(\w+),$/gm;
const DOCUMENT = /^export const (\w+) = (\{.*\}) as unknown as DocumentNode</gm;

/**
 * Puts each parsed document in the place of its `graphql()` call. The table that the call reads at run time holds every document
 * of the console, with its source text, and would be loaded with the first page.
 * @param generated the folder of the generated documents
 */
export function documentsInPlace(generated: string): Plugin {
  let documents: ReadonlyMap<string, string> | undefined;
  return {
    name: 'documents-in-place',
    apply: 'build',
    // Before the types are stripped: the unused import of `graphql` goes with them.
    enforce: 'pre',
    transform: {
      filter: { id: { include: /\/src\/.*\.tsx?$/, exclude: /\/generated\// }, code: 'graphql(' },
      handler(code) {
        documents ??= documentsBySource(
          readFileSync(join(generated, 'gql.ts'), 'utf8'),
          readFileSync(join(generated, 'graphql.ts'), 'utf8'),
        );
        return { code: withDocuments(code, documents), map: null };
      },
    },
  };
}

/** The code with its documents in place. @throws when a document was not generated */
export function withDocuments(code: string, documents: ReadonlyMap<string, string>): string {
  return code.replaceAll(CALL, (_call, source: string) => {
    const document = documents.get(source);
    if (document === undefined)
      throw new Error(`not generated, run npm run generate: ${source.trim().slice(0, 60)}`);
    return `(${document})`;
  });
}

/** The text of each parsed document by its source, from the table of `graphql()` and the module of the documents. */
export function documentsBySource(table: string, module: string): ReadonlyMap<string, string> {
  const texts = new Map([...module.matchAll(DOCUMENT)].map(([, name, text]) => [name, text ?? '']));
  return new Map(
    [...table.matchAll(ENTRY)].map(([, source = '', name]) => [
      JSON.parse(source) as string,
      texts.get(name) ?? '',
    ]),
  );
}
