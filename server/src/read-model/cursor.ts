import { BadInput } from '../refusal.js';

/** Where a page ended: the ordering it belongs to, the last row's id as tie-breaker, and its sort value. */
export interface Cursor {
  readonly order: string;
  readonly id: string;
  readonly value: string;
}

/** Stands between the parts of a cursor: in no name of an ordering and in no id. */
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
