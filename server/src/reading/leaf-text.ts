import type { GraphQLNamedType } from 'graphql';
import { isEnumType } from 'graphql';

/** Writes a value that PostgreSQL gave as text the way the API has it, as JSON. */
export type LeafText = (cell: string) => string;

const asItIs: LeafText = (cell) => cell;
const quoted: LeafText = (cell) => `"${cell}"`;

/** How values of a type are written: the same as its scalar serialises them. */
export function leafText(type: GraphQLNamedType): LeafText {
  if (isEnumType(type)) return quoted;
  switch (type.name) {
    case 'Int':
      return asItIs;
    case 'Float':
      // PostgreSQL keeps the places of a numeric: 0.0.
      return (cell) => String(Number(cell));
    case 'Boolean':
      return (cell) => (cell === 't' || cell === 'true' ? 'true' : 'false');
    case 'DateTime':
      return momentText;
    case 'Date':
      return quoted;
    default:
      return quote;
  }
}

const TO_ESCAPE = /["\\\u0000-\u001f\ud800-\udfff]/;

/** A text as JSON; most hold nothing that has to be escaped. */
function quote(text: string): string {
  return TO_ESCAPE.test(text) ? JSON.stringify(text) : `"${text}"`;
}

/** `2026-11-22 08:30:00.12+00` as `"2026-11-22T08:30:00.120Z"`. */
export function momentText(cell: string): string {
  // The session is kept in UTC; should it not be, or the year have another length, the slow way is right as well.
  if (!cell.endsWith('+00') || cell[10] !== ' ') return JSON.stringify(new Date(cell).toISOString());
  const fraction = cell[19] === '.' ? cell.slice(20, -3).padEnd(3, '0') : '000';
  return `"${cell.slice(0, 10)}T${cell.slice(11, 19)}.${fraction}Z"`;
}
