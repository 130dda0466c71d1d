import { describe, expect, it } from 'vitest';
import { OPERATIONS } from '../operations/operations.mjs';
import { definitionsIn, documentOf } from './documents.mjs';

describe('a document that is sent', () => {
  it('exists for every operation and target', () => {
    for (const operation of OPERATIONS) {
      for (const target of ['product', 'competitor'].filter((name) => operation[name] !== undefined)) {
        const { name, text } = documentOf(target, operation[target].document);
        expect(text).toMatch(new RegExp(`^(query|mutation) ${name}\\b`));
      }
    }
  });

  it('has its own fragments, each once, and no other', () => {
    const { text } = documentOf('product', 'Demand');
    const fragments = [...definitionsIn(text).keys()].filter((name) => name !== 'Demand');
    expect(fragments).toEqual(['DemandFields', 'OrderFields', 'EventFields']);
  });

  it('bears the hash of its text', () => {
    const [one, other] = ['Demands', 'Demand'].map((name) => documentOf('product', name));
    expect(one.hash).toMatch(/^[\da-f]{64}$/);
    expect(one.hash).not.toBe(other.hash);
  });

  it('is an error when it is not defined', () => {
    expect(() => documentOf('product', 'Demandz')).toThrow('There is no definition Demandz');
  });
});
