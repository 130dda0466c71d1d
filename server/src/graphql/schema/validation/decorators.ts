import { cleanedTextProblem, cleanText, phoneProblem } from '@lindan/shared';
import { ValidateBy, ValidateIf, ValidateNested } from 'class-validator';

import type { FieldProblem } from '../../../refusal.js';
import type { PlacedProblem } from './problem.js';
import { writeProblem } from './problem.js';

/** A decorator for a rule, which gives the problem of a value as a key of the word catalogue. */
export function Checked(
  name: string,
  check: (value: unknown) => PlacedProblem | undefined,
): PropertyDecorator {
  return ValidateBy({
    name,
    validator: {
      validate: (value: unknown) => check(value) === undefined,
      defaultMessage: (field) => writeProblem(check(field?.value) ?? { problem: 'invalid' }),
    },
  });
}

/** The problem of a text, which the executor has cleaned. */
export function textFieldProblem(
  text: unknown,
  rule: { readonly max: number; readonly required: boolean },
): FieldProblem | undefined {
  if (text !== null && text !== undefined && typeof text !== 'string') return { problem: 'invalid' };
  const found = cleanedTextProblem(text ?? '', rule);
  if (found === undefined) return undefined;
  const { problem, ...values } = found;
  return { problem, values };
}

/** A text of at most `max` visible characters; a required one is not blank. */
export const IsText = (max: number, { required = false }: { required?: boolean } = {}): PropertyDecorator =>
  Checked('text', (text) => textFieldProblem(text, { max, required }));

/** A text that may be left out; one that is given is not blank. */
export const IsTextOrAbsent = (max: number): PropertyDecorator =>
  Checked('textOrAbsent', (text) =>
    text === null || text === undefined ? undefined : textFieldProblem(text, { max, required: true }),
  );

/** A key that the client makes up, such as an idempotency key: at most `max` units of UTF-16, so that an index can hold it. */
export const IsKey = (max: number): PropertyDecorator =>
  Checked('key', (key) => {
    if (key === null || key === undefined) return undefined;
    if (typeof key !== 'string') return { problem: 'invalid' };
    return key.length <= max ? undefined : { problem: 'tooLong', values: { max } };
  });

/** A phone number in any written form, or nothing. */
export const IsPhone = (): PropertyDecorator =>
  Checked('phone', (phone) => {
    if (phone === null || phone === undefined || phone === '') return undefined;
    return typeof phone === 'string' ? phoneProblem(phone) : { problem: 'phone' };
  });

/** A number from `min` to `max`, both included, or nothing. */
export const IsWithin = (min: number, max: number): PropertyDecorator =>
  Checked('within', (value) => {
    if (value === null || value === undefined) return undefined;
    return typeof value === 'number' && value >= min && value <= max
      ? undefined
      : { problem: 'outOfRange', values: { min, max } };
  });

/** A list of `min` to `max` entries, or nothing. */
export const HasEntries = (min: number, max: number): PropertyDecorator =>
  Checked('entries', (list) => {
    if (list === null || list === undefined) return undefined;
    if (Array.isArray(list) && list.length >= min && list.length <= max) return undefined;
    return { problem: 'outOfRange', values: { min, max } };
  });

/** At most `most` texts, each of at most `max` visible characters, or nothing. */
export const AreTexts = (most: number, max: number): PropertyDecorator =>
  Checked('texts', (list) => {
    if (list === null || list === undefined) return undefined;
    if (!Array.isArray(list) || list.length > most)
      return { problem: 'outOfRange', values: { min: 0, max: most } };
    const problems = list.flatMap((text, index) => {
      const problem = textFieldProblem(text, { max, required: false });
      return problem === undefined ? [] : [{ ...problem, index }];
    });
    return problems[0];
  });

/** A new password: not shorter than `min` characters, and without any that its owner could not type again. */
export const IsNewPassword = ({ min, max }: { min: number; max: number }): PropertyDecorator =>
  Checked('newPassword', (password) => {
    const problem = textFieldProblem(password, { max, required: true });
    if (problem !== undefined) return problem;
    const typed = password as string;
    if (cleanText(`|${typed}|`) !== `|${typed}|`) return { problem: 'invisible' };
    return typed.length < min ? { problem: 'tooShort', values: { min } } : undefined;
  });

/** A nested input, or nothing; the rules of its class are checked too. */
export const IsNested = (): PropertyDecorator => (target, property) => {
  ValidateIf((_input, value) => value !== null)(target, property);
  ValidateNested()(target, property);
};
