import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { DocumentNode, GraphQLSchema } from 'graphql';
import { parse, validate } from 'graphql';

/** Beside the built pages: their documents, each under its hash. */
const FILE = join('.vite', 'registered.json');
const PREFIX = 'sha256:';

/** The documents of the pages that this server serves, by hash; none where nothing is built. */
export function registeredDocuments(pages: string): ReadonlyMap<string, string> {
  const file = join(pages, FILE);
  if (!existsSync(file)) return new Map();
  const found = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return new Map(Object.entries(found).map(([hash, text]) => [hash.replace(PREFIX, ''), text]));
}

/** A document of ours, parsed; undefined where it does not fit the schema, as after half of an update. */
export function readValid(text: string, schema: GraphQLSchema): DocumentNode | undefined {
  const document = parse(text);
  return validate(schema, document).length === 0 ? document : undefined;
}
