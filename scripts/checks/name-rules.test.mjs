import { describe, expect, it } from 'vitest';

import { countByFolder, findOldNames } from './name-rules.mjs';
import { OLD_FILES, OLD_NAMES, OLD_PROSE } from './old-names.mjs';

const found = (file, text) => findOldNames(file, text).map(({ line, old }) => `${line} ${old}`);

describe('an old name is refused', () => {
  it('as an identifier, with its line and the standard word', () => {
    expect(findOldNames('server/src/a.ts', 'const a = 1;\nconst b = inRows(a);\n')).toEqual([
      { file: 'server/src/a.ts', line: 2, old: 'inRows', use: 'batch input, ordinal' },
    ]);
  });

  it('in comments, documents and SQL', () => {
    expect(found('docs/a.md', 'The cache `KnownViewers` holds them.')).toEqual(['1 KnownViewers']);
    expect(found('server/src/a.ts', '/** See withTheirLike. */')).toEqual(['1 withTheirLike']);
    expect(found('server/src/a.ts', 'const text = `select from counter_changes`;')).toEqual([
      '1 counter_changes',
    ]);
  });

  it('as the name of a file or folder', () => {
    expect(found('server/src/database/with-their-like.test.ts', '')).toEqual(['0 with-their-like']);
    expect(found('scripts/house/say.mjs', '')).toEqual(['0 scripts/house']);
    expect(found('scripts/household.mjs', '')).toEqual([]);
  });

  it('as a pronoun of a person, in prose only', () => {
    expect(found('docs/a.md', 'Whoever waits is told.')).toEqual(['1 Whoever']);
    expect(found('shared/src/a.ts', ' * the unit whom nothing precludes')).toEqual(['1 whom']);
    expect(found('shared/src/a.ts', "it('those who wait', run);")).toEqual([]);
  });
});

describe('an ordinary word is accepted', () => {
  it('in prose and in quoted strings, where it is a name only in code', () => {
    expect(found('server/src/a.ts', '// Later, both go together.')).toEqual([]);
    expect(found('server/src/a.ts', "it('Together they pass', run);")).toEqual([]);
    expect(found('server/src/a.ts', 'const batch = new Together();')).toEqual(['1 Together']);
  });

  it('outside the folders of the name, and as a part of a longer name', () => {
    expect(found('admin/src/a.ts', 'const shape: Shape = circle;')).toEqual([]);
    expect(found('server/src/a.ts', 'const playerStage = toStageName(x);')).toEqual([]);
  });
});

it('findings are counted by folder', () => {
  const files = ['server/src/http/a.ts', 'server/src/http/b/c.ts', 'docs/adr/x.md', 'README.md'];
  expect(countByFolder(files.map((file) => ({ file })))).toEqual([
    ['.', 1],
    ['docs/adr', 1],
    ['server/src/http', 2],
  ]);
});

it('every entry names its replacement', () => {
  for (const { use } of [...OLD_NAMES, ...OLD_FILES, ...OLD_PROSE]) expect(use).not.toBe('');
});
