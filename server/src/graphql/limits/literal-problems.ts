import type { ASTNode, GraphQLError, Source } from 'graphql';
import { Kind, parse, visit } from 'graphql';

import type { FieldProblem } from '../../refusal.js';
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
  const path = pathsIn(error.source).get(placeOf(node.kind, start));
  return path === undefined ? undefined : { [path]: { problem: problemOf(node, error) } };
}

function problemOf(node: ASTNode, { message }: GraphQLError): FieldProblem['problem'] {
  if (node.kind === Kind.NULL) return 'required';
  return /does not exist in "\w+" enum|cannot represent non-enum value/.test(message) ? 'unknown' : 'invalid';
}

/** One document may be told of a hundred such errors; it is walked through once. */
const known = new WeakMap<Source, ReadonlyMap<string, string>>();

function pathsIn(source: Source): ReadonlyMap<string, string> {
  const paths = known.get(source) ?? findPaths(source);
  known.set(source, paths);
  return paths;
}

/** The path of each value that lies in an argument, by where it stands. */
function findPaths(source: Source): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  const path: string[] = [];
  const named = {
    enter: (node: { readonly name: { readonly value: string } }) => void path.push(node.name.value),
    leave: () => void path.pop(),
  };
  visit(parse(source), {
    Argument: named,
    ObjectField: named,
    enter: ({ kind, loc }) => {
      if (loc !== undefined && VALUES.has(kind)) paths.set(placeOf(kind, loc.start), writePath(path));
    },
  });
  return paths;
}

function placeOf(kind: string, start: number): string {
  return `${kind} ${start}`;
}
