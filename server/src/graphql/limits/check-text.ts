import type { DocumentNode } from 'graphql';
import { parse } from 'graphql';

import type { DocumentSettings } from '../../config.js';
import { breadthOf } from './breadth.js';
import { badRequest } from './check-operation.js';
import { nestingOf } from './nesting.js';

/** Far beyond any document that is served, and far from where walking down into one would overflow the stack. */
const MOST_NESTED = 250;

const MOST_REMEMBERED = 200;
const MOST_CHARACTERS_REMEMBERED = 20_000;

/** As {@link checkText}, for clients who send the same few documents again and again. */
export function textGuard(limits: DocumentSettings): (text: string) => void {
  const fine = new Set<string>();
  return (text) => {
    if (fine.has(text)) return;
    checkText(text, limits);
    if (text.length > MOST_CHARACTERS_REMEMBERED) return;
    const [oldest = ''] = fine;
    if (fine.size >= MOST_REMEMBERED) fine.delete(oldest);
    fine.add(text);
  };
}

/**
 * Refuses a text that would be costly to validate, in time that grows with its length only. What is no document at all is
 * left for the parser to say.
 * @throws GraphQLError that answers with HTTP 400
 */
export function checkText(text: string, limits: DocumentSettings): void {
  const document = read(text, limits);
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

function read(text: string, { tokens }: DocumentSettings): DocumentNode | undefined {
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
