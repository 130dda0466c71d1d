import type { ASTNode, GraphQLError } from 'graphql';
import { Kind, parse, visit } from 'graphql';

import type { FieldProblem } from '../refusal.js';
import { writePath } from './variable-problems.js';

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

/**
 * What a validation error says of a value in the document, by the path of its argument: wrong input, as it would be in a
 * variable.
 * @returns undefined when the error speaks of anything else
 */
export function literalProblem(error: GraphQLError): Record<string, FieldProblem> | undefined {
  const [node] = error.nodes ?? [];
  const start = node?.loc?.start;
  if (node === undefined || start === undefined || error.source === undefined || !VALUES.has(node.kind))
    return undefined;
  const path = pathTo(start, node, error.source.body);
  return path === undefined ? undefined : { [path]: { problem: problemOf(node, error) } };
}

function problemOf(node: ASTNode, { message }: GraphQLError): FieldProblem['problem'] {
  if (node.kind === Kind.NULL) return 'required';
  return /does not exist in "\w+" enum|cannot represent non-enum value/.test(message) ? 'unknown' : 'invalid';
}

function pathTo(start: number, { kind }: ASTNode, document: string): string | undefined {
  const path: string[] = [];
  let found: string | undefined;
  const named = {
    enter: (node: { readonly name: { readonly value: string } }) => void path.push(node.name.value),
    leave: () => void path.pop(),
  };
  visit(parse(document), {
    Argument: named,
    ObjectField: named,
    enter: (node) => {
      if (node.kind === kind && node.loc?.start === start) found = writePath(path);
    },
  });
  return found;
}
