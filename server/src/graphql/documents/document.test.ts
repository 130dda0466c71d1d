import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';

import { Document } from './document.js';
import { DocumentCache } from './document-cache.js';

const schema = buildSchema(`
  type Query { thing(size: Int): Thing other: Thing }
  type Thing { name: String part: Thing }
`);
const documentOf = (text: string) => new Document(schema, text, parse(text));
const keysOf = (fields: readonly { readonly key: string }[] | undefined) => fields?.map(({ key }) => key);

describe('the operation of a document', () => {
  const several = documentOf('query A { thing { name } } query B { other { name } }');

  it('is the only one, or the one of a name', () => {
    expect(documentOf('{ thing { name } }').operation(undefined)).toBeDefined();
    expect(keysOf(several.operation('B')?.rootFields({}))).toEqual(['other']);
    expect([undefined, null, '', 'C', '__proto__'].map((name) => several.operation(name))).toEqual(
      Array.from({ length: 5 }, () => undefined),
    );
  });
});

describe('the root fields of an operation', () => {
  const document = documentOf(
    'query ($a: Boolean!, $size: Int) { thing(size: $size) @skip(if: $a) { name part @include(if: $a) { name } } other { name } }',
  );
  const rootFields = (values: object) => document.operation(null)?.rootFields({ ...values });

  it('depend on the variables of conditions only, and are collected once for their values', () => {
    expect(keysOf(rootFields({ a: true }))).toEqual(['other']);
    expect(keysOf(rootFields({ a: false }))).toEqual(['thing', 'other']);
    expect(rootFields({ a: false, size: 1 })).toBe(rootFields({ a: false, size: 2 }));
  });

  it('name the types below them, conditions aside', () => {
    const [thing] = rootFields({ a: false }) ?? [];
    expect(thing?.types.map(({ name }) => name)).toEqual(['Thing']);
    expect(thing?.selection?.fields.map(({ name }) => name)).toEqual(['name']);
  });
});

describe('the cache of documents', () => {
  it('finds a document by its text and by its hash, and forgets both together', () => {
    const documents = new DocumentCache();
    const texts = Array.from({ length: 1_001 }, (_, index) => `{ t${index}: thing { name } }`);
    const [first, ...others] = texts.map(documentOf);
    if (first === undefined) throw new Error('there is no document');
    documents.add(first);
    expect([documents.byText(first.text), documents.byHash(first.hash)]).toEqual([first, first]);
    others.forEach((one) => documents.add(one));
    expect([documents.byText(first.text), documents.byHash(first.hash)]).toEqual([undefined, undefined]);
  });
});
