import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const definitions = new Map(
  ['product', 'competitor'].map((target) => [
    target,
    definitionsIn(readFileSync(new URL(`${target}.graphql`, import.meta.url), 'utf8')),
  ]),
);

/** An operation as a client sends it: its text with the fragments that it uses. */
export function documentOf(target, name) {
  const text = withFragments(name, definitions.get(target));
  return { name, text, hash: createHash('sha256').update(text).digest('hex') };
}

export function definitionsIn(text) {
  const starts = [...text.matchAll(/^(?:query|mutation|fragment) (\w+)/gm)];
  return new Map(
    starts.map(({ index, 1: name }, place) => {
      const end = starts[place + 1]?.index ?? text.length;
      return [
        name,
        text
          .slice(index, end)
          .replace(/^#.*\n/gm, '')
          .trim(),
      ];
    }),
  );
}

function withFragments(name, available) {
  const found = new Map();
  const add = (one) => {
    const text = available.get(one);
    if (text === undefined) throw new Error(`There is no definition ${one}.`);
    if (found.has(one)) return;
    found.set(one, text);
    for (const [, fragment] of text.matchAll(/\.\.\.(\w+)/g)) add(fragment);
  };
  add(name);
  return [...found.values()].join('\n\n');
}
