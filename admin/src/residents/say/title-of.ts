import { countCharacters, LIMITS } from '@lindan/shared';

/** `您好！` is a greeting and no title: what follows is taken along. */
const SHORTEST = 6;
const SENTENCE = /[^。！？!?；;\n]+[。！？!?；;\n]*/g;
const CLOSING_MARKS = /[。！？!?；;，,、\s]+$/;

/** The title of a demand without one: its first sentence, cut to the length of a title. */
export function titleOf(text: string): string {
  let title = '';
  for (const sentence of text.trim().match(SENTENCE) ?? []) {
    title += sentence;
    if (countCharacters(title.replace(CLOSING_MARKS, '')) >= SHORTEST) break;
  }
  const plain = (title || text).replace(/\s+/g, ' ').trim().replace(CLOSING_MARKS, '') || text.trim();
  return cut(plain, LIMITS.title);
}

function cut(text: string, most: number): string {
  if (countCharacters(text) <= most) return text;
  let kept = '';
  for (const character of text) {
    if (countCharacters(kept + character) > most - 1) break;
    kept += character;
  }
  return `${kept}…`;
}
