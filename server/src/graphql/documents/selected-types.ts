import type {
  FieldNode,
  GraphQLObjectType,
  GraphQLResolveInfo,
  GraphQLSchema,
  SelectionSetNode,
} from 'graphql';
import { getNamedType, isObjectType, Kind } from 'graphql';

/** Documents are parsed once and served many times: what a field of one selects is found out once. */
const known = new WeakMap<FieldNode, readonly GraphQLObjectType[]>();

/** The object types that a document reads below the field being answered. */
export function selectedTypes(schema: GraphQLSchema, info: GraphQLResolveInfo): readonly GraphQLObjectType[] {
  return info.fieldNodes.flatMap((node) => {
    const found = known.get(node) ?? typesBelow(node, info, schema);
    known.set(node, found);
    return found;
  });
}

function typesBelow(node: FieldNode, info: GraphQLResolveInfo, schema: GraphQLSchema): GraphQLObjectType[] {
  const types = new Set<GraphQLObjectType>();
  const visited = new Set<string>();
  const visit = (set: SelectionSetNode | undefined, type: GraphQLObjectType): void => {
    types.add(type);
    for (const selected of set?.selections ?? []) {
      if (selected.kind === Kind.FIELD) {
        const below = getNamedType(type.getFields()[selected.name.value]?.type);
        if (isObjectType(below)) visit(selected.selectionSet, below);
      } else if (selected.kind === Kind.INLINE_FRAGMENT) {
        visit(selected.selectionSet, conditionOf(selected.typeCondition?.name.value, schema) ?? type);
      } else if (!visited.has(selected.name.value)) {
        visited.add(selected.name.value);
        const fragment = info.fragments[selected.name.value];
        visit(fragment?.selectionSet, conditionOf(fragment?.typeCondition.name.value, schema) ?? type);
      }
    }
  };
  const type = getNamedType(info.returnType);
  if (isObjectType(type)) visit(node.selectionSet, type);
  return [...types];
}

function conditionOf(name: string | undefined, schema: GraphQLSchema): GraphQLObjectType | undefined {
  const type = name === undefined ? undefined : schema.getType(name);
  return isObjectType(type) ? type : undefined;
}
