import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { documentsBySource, withDocuments } from './documents-in-place';

const generated = (file: string) =>
  readFileSync(new URL(`../src/graphql/generated/${file}`, import.meta.url), 'utf8');
const documents = documentsBySource(generated('gql.ts'), generated('graphql.ts'));
const [first] = documents;
const [source, text] = first ?? ['', ''];

describe('the documents of the build', () => {
  it('refuse a document that was not generated', () => {
    expect(() => withDocuments('graphql(`query Unknown { city { id } }`)', documents)).toThrow(
      /npm run generate/,
    );
  });

  it('are found for every source, and none is empty', () => {
    expect(documents.size).toBeGreaterThan(100);
    expect([...documents].filter(([, one]) => !one.startsWith('{"kind":"Document"'))).toEqual([]);
  });

  it('stand in the place of the call, and the rest of the code is as it was', () => {
    const code = `const A = graphql(\`${source}\`);\nconst b = 1;`;
    expect(withDocuments(code, documents)).toBe(`const A = (${text});\nconst b = 1;`);
  });
});
