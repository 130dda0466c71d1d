/** Measures the prose of the documents: the mean number of words per sentence, for each file and overall. Never fails. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../tools/paths.mjs';
import { measure, sentencesOf } from './sentences.mjs';

const files = globSync(['docs/*.md', 'docs/adr/*.md', 'README.md'], { cwd: root }).sort();
const texts = files.map((file) => [file, sentencesOf(readFileSync(join(root, file), 'utf8'))]);

for (const [file, sentences] of texts) print(file, sentences);
const inDocs = texts.filter(([file]) => file.startsWith('docs/')).flatMap(([, sentences]) => sentences);
print('docs/ (all files)', inDocs);
print(
  'all files',
  texts.flatMap(([, sentences]) => sentences),
);

function print(name, sentences) {
  const { sentences: count, mean } = measure(sentences);
  console.log(`${mean.toFixed(1).padStart(6)} words in ${String(count).padStart(5)} sentences  ${name}`);
}
