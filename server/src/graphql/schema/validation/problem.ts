import { WORDS } from '@lindan/shared';

import type { FieldProblem } from '../../../refusal.js';

/** A problem, with the place in the list where one entry has it. */
export type PlacedProblem = FieldProblem & { readonly index?: number };

/** Serialises a problem, because the messages of class-validator are texts. */
export function writeProblem(problem: PlacedProblem): string {
  return JSON.stringify(problem);
}

/** Parses what {@link writeProblem} wrote; any other message becomes `invalid`. */
export function readProblem(text: string | undefined): PlacedProblem {
  try {
    const read = JSON.parse(text ?? '') as Partial<PlacedProblem> | null;
    if (read?.problem !== undefined && read.problem in WORDS['zh-CN'].input) return read as PlacedProblem;
  } catch {
    // A message of class-validator's own.
  }
  return { problem: 'invalid' };
}
