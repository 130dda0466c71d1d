import { BadInput } from '../refusal.js';

/** The end of a page: the name of its ordering, the id of the last row as tie-breaker, and its sort value. */
export interface Cursor {
  readonly order: string;
  readonly id: string;
  readonly value: string;
}

/** The separator between the parts of a cursor; it occurs in no name of an ordering and in no id. */
export const BETWEEN = '~';
const PARTS = /^([^~]+)~([^~]+)~(.*)$/s;

/** @throws BadInput naming `after` when the text is no cursor of this ordering */
export function decodeCursor(text: string, order: string): Cursor {
  const [, name, id, value] = PARTS.exec(text) ?? [];
  if (name !== order || id === undefined || value === undefined) {
    throw new BadInput({ after: { problem: 'invalid' } });
  }
  return { order, id, value };
}
