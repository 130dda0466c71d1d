import type { GraphQLNamedType, GraphQLObjectType, GraphQLOutputType } from 'graphql';
import { getNamedType, isCompositeType, isInterfaceType, isObjectType } from 'graphql';

/**
 * Every field of a type that needs no argument, down to a depth, as the text of a selection; empty for a leaf. The edges of a
 * connection are left out: they lead to its nodes.
 * @param isReadable whether the types below may be read; an object of another type is left out
 */
export function wholeSelection(
  type: GraphQLOutputType,
  depth: number,
  isReadable: (type: GraphQLNamedType) => boolean = () => true,
): string {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return '';
  if (!isObjectType(named) && !isInterfaceType(named)) return '{ __typename }';
  const fields = fieldsOf(named as GraphQLObjectType, depth, isReadable);
  return fields.length === 0 ? '{ __typename }' : `{ ${fields.join(' ')} }`;
}

function fieldsOf(
  type: GraphQLObjectType,
  depth: number,
  isReadable: (type: GraphQLNamedType) => boolean,
): readonly string[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    const isLeaf = !isCompositeType(named);
    const needsArguments = field.args.some((arg) => arg.type.toString().endsWith('!'));
    if (needsArguments || field.name === 'edges') return [];
    if (!isLeaf && (depth === 0 || !isReadable(named))) return [];
    return [`${field.name}${wholeSelection(field.type, depth - 1, isReadable)}`];
  });
}
