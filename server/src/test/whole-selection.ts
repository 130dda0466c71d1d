import type { GraphQLObjectType, GraphQLOutputType } from 'graphql';
import { getNamedType, isCompositeType, isInterfaceType, isObjectType } from 'graphql';

/**
 * Every field of a type that needs no argument, down to a depth, as the text of a selection; empty for a leaf. The edges of a
 * connection are left out: they lead to its nodes.
 */
export function wholeSelection(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return '';
  if (!isObjectType(named) && !isInterfaceType(named)) return '{ __typename }';
  return `{ ${fieldsOf(named as GraphQLObjectType, depth).join(' ')} }`;
}

function fieldsOf(type: GraphQLObjectType, depth: number): readonly string[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const isLeaf = !isCompositeType(getNamedType(field.type));
    const needsArguments = field.args.some((arg) => arg.type.toString().endsWith('!'));
    if (needsArguments || field.name === 'edges' || (!isLeaf && depth === 0)) return [];
    return [`${field.name}${wholeSelection(field.type, depth - 1)}`];
  });
}
