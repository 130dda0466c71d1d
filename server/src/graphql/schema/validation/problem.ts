import { WORDS } from '@lindan/shared';

import type { FieldProblem } from '../../../refusal.js';

/** class-validator carries texts only: a problem travels as one through it. */
export function writeProblem(problem: FieldProblem): string {
  return JSON.stringify(problem);
}

/** Reads what {@link writeProblem} wrote; a rule that came from elsewhere says only that something is wrong. */
export function readProblem(text: string | undefined): FieldProblem {
  try {
    const read = JSON.parse(text ?? '') as Partial<FieldProblem> | null;
    if (read?.problem !== undefined && read.problem in WORDS['zh-CN'].input) return read as FieldProblem;
  } catch {
    // A sentence of class-validator's own.
  }
  return { problem: 'invalid' };
}
