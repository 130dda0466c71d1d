import type { DocumentNode } from 'graphql';
import { GraphQLError, Lexer, parse, Source, TokenKind } from 'graphql';

import type { DocumentSettings } from '../../config.js';
import { breadthOf } from './breadth.js';

/** Far above the depth of any document that is served, and far below the depth at which recursion overflows the stack. */
const MOST_NESTED = 250;

/** A request that is not served, whatever it holds. */
export function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
}

/**
 * Refuses a document that would be expensive to validate. The check takes time linear in the length of the text. A text that is
 * no document passes: the parser refuses it with a better message.
 * @throws GraphQLError that answers with HTTP 400
 */
export function checkText(text: string, limits: DocumentSettings): void {
  const document = parseShallow(text, limits);
  if (document === undefined) return;
  const breadth = breadthOf(document, limits.tokens);
  if (breadth === undefined) {
    throw badRequest('The document is too long once its fragments are put in their places.');
  }
  if (breadth.repeats > limits.repeats) {
    throw badRequest(
      `The document asks ${breadth.repeats} times for the same field in one place; at most ${limits.repeats} times are served.`,
    );
  }
  if (breadth.fields > limits.fields) {
    throw badRequest(
      `The document selects ${breadth.fields} fields in one place; at most ${limits.fields} are served.`,
    );
  }
}

/** @returns undefined for a text that is no document */
function parseShallow(text: string, { tokens }: DocumentSettings): DocumentNode | undefined {
  let nesting: number;
  try {
    nesting = nestingOf(text, tokens);
  } catch {
    return undefined;
  }
  if (nesting > MOST_NESTED) {
    throw badRequest(
      `The document is too deep: its brackets lie more than ${MOST_NESTED} deep in each other.`,
    );
  }
  try {
    return parse(text, { maxTokens: tokens, noLocation: true });
  } catch {
    return undefined;
  }
}

const OPENING = new Set<string>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING = new Set<string>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * How deep brackets of any kind lie in each other, found by the lexer, before a parser recurses into them.
 * @param maxTokens where the parser stops, too
 */
function nestingOf(text: string, maxTokens: number): number {
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
