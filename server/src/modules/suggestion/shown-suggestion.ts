import type { OverrideReason, SuggestionKind } from '@lindan/shared';
import { LIMITS } from '@lindan/shared';

import type { PlacedProblem } from '../../graphql/schema/validation/problem.js';
import { isId } from '../../sql/id.js';

/** A suggestion as it was shown. */
export interface ShownSuggestion {
  readonly kind: SuggestionKind;
  /** Of a unit or a resource the id, of a category the code. */
  readonly id: string;
  /** From 1, within its kind. */
  readonly rank: number;
  readonly modelVersion: string;
}

/** What a dispatch says about suggestions. Without `suggestions` it says nothing; an empty list says that nothing was shown. */
export interface SuggestionsSeen {
  readonly suggestions?: readonly ShownSuggestion[] | null;
  /** Why the first unit shown was not chosen. */
  readonly overrideReason?: OverrideReason | null;
}

/** A code or the name of a version: neither is a place for a sentence. */
const CATEGORY_CODE = /^[0-9A-Za-z._-]{1,16}$/;
const VERSION = new RegExp(`^[0-9A-Za-z][0-9A-Za-z._:+-]{0,${LIMITS.modelVersion - 1}}$`);

/** The first problem of a list, with its place there: too many, a malformed id or version, a rank or a suggestion that is there twice. */
export function problemOfShown(shown: readonly ShownSuggestion[]): PlacedProblem | undefined {
  const max = LIMITS.shownSuggestions;
  if (shown.length > max) return { problem: 'outOfRange', values: { min: 0, max } };
  const seen = new Set<string>();
  for (const [index, { kind, id, rank, modelVersion }] of shown.entries()) {
    if (rank < 1 || rank > max) return { problem: 'outOfRange', values: { min: 1, max }, index };
    const isNamed = kind === 'CATEGORY' ? CATEGORY_CODE.test(id) : isId(id);
    if (!isNamed || !VERSION.test(modelVersion)) return { problem: 'invalid', index };
    const keys = [`${kind} at ${rank}`, `${kind} ${id.toLowerCase()}`];
    if (keys.some((key) => seen.has(key))) return { problem: 'twice', index };
    for (const key of keys) seen.add(key);
  }
  return undefined;
}

/** An input as its idempotency key sees it: a dispatch that is sent again is the same one, whatever is shown by then. */
export function withoutSuggestions<Input extends SuggestionsSeen>(
  input: Input,
): Omit<Input, keyof SuggestionsSeen> {
  const { suggestions: _suggestions, overrideReason: _reason, ...rest } = input;
  return rest;
}
