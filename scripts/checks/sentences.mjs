/** Sentences of a Markdown text. Code blocks, tables, headings, images and list items that begin with a link are left out. */
export function sentencesOf(markdown) {
  return blocksOf(markdown)
    .flatMap((block) => plainText(block).split(/(?<=[.!?][)"”’*]*)\s+(?=["“(*`\p{Lu}\d])/u))
    .map(wordsOf)
    .filter((words) => words.length > 1);
}

/** Paragraphs and list items, each as one line. */
function blocksOf(markdown) {
  const blocks = [[]];
  const text = markdown.replace(/^```[\s\S]*?^```/gm, '').replace(/<!--[\s\S]*?-->/g, '');
  for (const line of text.split('\n').map((one) => one.trim())) {
    const isItem = /^([-*]|\d+\.) /.test(line);
    if (isItem || /^(#|\||>|!\[|$)/.test(line)) blocks.push([]);
    if (!/^(#|\||!\[)/.test(line)) blocks.at(-1).push(line.replace(/^([-*>]|\d+\.) /, ''));
  }
  return blocks
    .map((lines) => lines.join(' ').trim())
    .filter((block) => block !== '' && !block.startsWith('['));
}

/** Inline code counts as one word, a link as its text. */
function plainText(block) {
  return block
    .replace(/`[^`]*`/g, 'Code')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\b(e\.g|i\.e|etc)\./g, '$1');
}

function wordsOf(sentence) {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word));
}

/** The number of sentences and their mean length in words. */
export function measure(sentences) {
  const words = sentences.reduce((sum, sentence) => sum + sentence.length, 0);
  return { sentences: sentences.length, mean: sentences.length === 0 ? 0 : words / sentences.length };
}
