import type { ASTNode, DocumentNode, GraphQLError } from 'graphql';
import { Kind } from 'graphql';

import type { FieldProblem } from '../../refusal.js';
import type { InputProblems } from './input-problems.js';
import { flawIn } from './input-problems.js';
import type { LiteralPaths } from './value-paths.js';
import { literalPaths } from './value-paths.js';

const VALUES = new Set<string>([
  Kind.BOOLEAN,
  Kind.ENUM,
  Kind.FLOAT,
  Kind.INT,
  Kind.LIST,
  Kind.NULL,
  Kind.OBJECT,
  Kind.STRING,
]);

/** Texts in the document itself that cannot be stored and shown, by the path of their argument. */
export function literalTextProblems(document: DocumentNode): InputProblems {
  const problems: Record<string, FieldProblem> = {};
  for (const [node, path] of literalPaths(document)) {
    const problem = node.kind === Kind.STRING ? flawIn(node.value) : undefined;
    if (problem !== undefined) problems[path] = problem;
  }
  return problems;
}

/**
 * What a validation error tells of a value in the document: wrong input, as it would be in a variable.
 * @returns undefined when the error is about anything else
 */
export function literalProblem(
  { nodes, message }: GraphQLError,
  paths: () => LiteralPaths,
): InputProblems | undefined {
  const [node] = nodes ?? [];
  if (node === undefined || !VALUES.has(node.kind)) return undefined;
  const path = paths().get(node);
  return path === undefined ? undefined : { [path]: { problem: problemOf(node, message) } };
}

function problemOf(node: ASTNode, message: string): FieldProblem['problem'] {
  if (node.kind === Kind.NULL) return 'required';
  return /does not exist in "\w+" enum|cannot represent non-enum value/.test(message) ? 'unknown' : 'invalid';
}
