import type { FieldNode, GraphQLObjectType, GraphQLSchema, SelectionSetNode } from 'graphql';
import { getNamedType, isObjectType, Kind } from 'graphql';

import type { Fragments } from './document.js';

/**
 * The object types that a document names below a field, the field's own among them. Conditions (`@skip`, `@include`) do not
 * count, so that access depends on the document alone.
 */
export function selectedTypes(
  nodes: readonly FieldNode[],
  type: GraphQLObjectType,
  { schema, fragments }: { readonly schema: GraphQLSchema; readonly fragments: Fragments },
): readonly GraphQLObjectType[] {
  const types = new Set<GraphQLObjectType>();
  const visited = new Set<string>();
  const typeNamed = (name: string | undefined): GraphQLObjectType | undefined => {
    const named = name === undefined ? undefined : schema.getType(name);
    return isObjectType(named) ? named : undefined;
  };
  const visit = (set: SelectionSetNode | undefined, of: GraphQLObjectType): void => {
    types.add(of);
    for (const selected of set?.selections ?? []) {
      if (selected.kind === Kind.FIELD) {
        const below = getNamedType(of.getFields()[selected.name.value]?.type);
        if (isObjectType(below)) visit(selected.selectionSet, below);
      } else if (selected.kind === Kind.INLINE_FRAGMENT) {
        visit(selected.selectionSet, typeNamed(selected.typeCondition?.name.value) ?? of);
      } else if (!visited.has(selected.name.value)) {
        visited.add(selected.name.value);
        const fragment = fragments[selected.name.value];
        visit(fragment?.selectionSet, typeNamed(fragment?.typeCondition.name.value) ?? of);
      }
    }
  };
  for (const node of nodes) visit(node.selectionSet, type);
  return [...types];
}
