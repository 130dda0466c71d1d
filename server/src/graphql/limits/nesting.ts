import { Lexer, Source, TokenKind } from 'graphql';

const OPENING = new Set<string>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING = new Set<string>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * How deep brackets of any kind lie in each other in a text, before anything walks down into them.
 * @param maxTokens where a reader would stop reading, too
 */
export function nestingOf(text: string, maxTokens: number): number {
  const lexer = new Lexer(new Source(text));
  let deepest = 0;
  for (let depth = 0, read = 0; read < maxTokens; read += 1) {
    const { kind } = lexer.advance();
    if (kind === TokenKind.EOF) break;
    if (OPENING.has(kind)) depth += 1;
    if (CLOSING.has(kind)) depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
