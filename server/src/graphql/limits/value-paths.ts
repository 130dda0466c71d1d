import type { ASTNode, DocumentNode, FieldNode, ValueNode } from 'graphql';
import { Kind, visit } from 'graphql';

/** The steps to a value: the names of argument and fields, and the places in lists. */
export type Path = readonly (string | number)[];

/** Writes a path as GraphQL does: `input.coUnitIds[2]`. */
export function writePath(path: Path): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`))
    .join('');
}

/** The path of each value that a document holds: in an argument, or as a default of a variable. */
export type LiteralPaths = ReadonlyMap<ASTNode, string>;

export function literalPaths(document: DocumentNode): LiteralPaths {
  const paths = new Map<ASTNode, string>();
  const variables = variablePaths([document]);
  const note = (node: ValueNode, path: Path): void => {
    if (node.kind !== Kind.VARIABLE) paths.set(node, writePath(path));
  };
  visit(document, {
    Argument: ({ name, value }) => walk(value, [name.value], note),
    VariableDefinition: ({ variable: { name }, defaultValue }) => {
      if (defaultValue !== undefined) walk(defaultValue, variables.get(name.value) ?? [name.value], note);
    },
  });
  return paths;
}

/**
 * Where the variables of an operation stand in the arguments of its fields, the first place of each. So the path of a value is that of
 * its argument, whatever the client calls the variable: `$i` in `submitDemand(input: $i)` is `input`.
 */
export function variablePaths(nodes: readonly ASTNode[]): ReadonlyMap<string, Path> {
  const paths = new Map<string, Path>();
  const note = (node: ValueNode, path: Path): void => {
    if (node.kind === Kind.VARIABLE && !paths.has(node.name.value)) paths.set(node.name.value, path);
  };
  const Field = ({ arguments: args = [] }: FieldNode): void => {
    for (const { name, value } of args) walk(value, [name.value], note);
  };
  for (const node of nodes) visit(node, { Field });
  return paths;
}

function walk(node: ValueNode, path: Path, note: (node: ValueNode, path: Path) => void): void {
  note(node, path);
  if (node.kind === Kind.LIST) node.values.forEach((one, index) => walk(one, [...path, index], note));
  if (node.kind === Kind.OBJECT)
    for (const field of node.fields) walk(field.value, [...path, field.name.value], note);
}
