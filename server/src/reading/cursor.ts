import { BadInput } from '../refusal.js';

/** Where a page ended: the ordering it belongs to, the last row's sort value, and its id as tie-breaker. */
export interface Cursor {
  readonly order: string;
  readonly value: string | number;
  readonly id: string;
}

export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.order, cursor.value, cursor.id])).toString('base64url');
}

/** @throws BadInput naming `after` when the text is no cursor of this ordering */
export function decodeCursor(text: string, order: string): Cursor {
  const parts = parse(text);
  const [name, value, id] = parts;
  const isValue = typeof value === 'string' || typeof value === 'number';
  if (parts.length !== 3 || name !== order || !isValue || typeof id !== 'string') throw broken();
  return { order, value, id };
}

function parse(text: string): readonly unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    throw broken();
  }
}

function broken(): BadInput {
  return new BadInput({ after: { problem: 'invalid' } });
}
