import { WORDS } from '@lindan/shared';

import type { FieldProblem } from '../../../refusal.js';

/** Serialises a problem, because the messages of class-validator are texts. */
export function writeProblem(problem: FieldProblem): string {
  return JSON.stringify(problem);
}

/** Parses what {@link writeProblem} wrote; any other message becomes `invalid`. */
export function readProblem(text: string | undefined): FieldProblem {
  try {
    const read = JSON.parse(text ?? '') as Partial<FieldProblem> | null;
    if (read?.problem !== undefined && read.problem in WORDS['zh-CN'].input) return read as FieldProblem;
  } catch {
    // A message of class-validator's own.
  }
  return { problem: 'invalid' };
}
