import { v7, validate } from 'uuid';

/** A new id: time-ordered, made here and not by the database, so that a command knows it before it writes. */
export function newId(): string {
  return v7();
}

/** Whether a text has the form of an id at all; what has not cannot be found. */
export function isId(text: string): boolean {
  return validate(text);
}
