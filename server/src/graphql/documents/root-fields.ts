import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import { Kind } from 'graphql';

import type { CachedDocument } from './document-cache.js';

/** One field of an operation itself, with every place of the document that asks for it. */
export interface RootField {
  readonly key: string;
  readonly nodes: readonly FieldNode[];
  /** undefined: `__typename`. */
  readonly field: GraphQLField<unknown, unknown> | undefined;
}

/** An operation as it is executed. */
export interface RootFields {
  readonly type: GraphQLObjectType;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  readonly fields: readonly RootField[];
}

const known = new WeakMap<OperationDefinitionNode, RootFields | 'none'>();

/**
 * What an operation asks for at its root, found out once.
 * @returns undefined where that depends on variables, or asks for the schema: such are the executor's
 */
export function rootFieldsOf(
  schema: GraphQLSchema,
  document: CachedDocument,
  operation: OperationDefinitionNode,
): RootFields | undefined {
  const found = known.get(operation) ?? collect(schema, document, operation) ?? 'none';
  known.set(operation, found);
  return found === 'none' ? undefined : found;
}

function collect(
  schema: GraphQLSchema,
  { document }: CachedDocument,
  operation: OperationDefinitionNode,
): RootFields | undefined {
  const type = schema.getRootType(operation.operation);
  if (type == null) return undefined;
  const fragments: Record<string, FragmentDefinitionNode> = {};
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  const nodes = new Map<string, FieldNode[]>();
  const gather = (set: SelectionSetNode | undefined): boolean =>
    (set?.selections ?? []).every((one) => {
      if ((one.directives ?? []).length > 0) return false;
      if (one.kind === Kind.INLINE_FRAGMENT) return gather(one.selectionSet);
      if (one.kind === Kind.FRAGMENT_SPREAD) return gather(fragments[one.name.value]?.selectionSet);
      const key = one.alias?.value ?? one.name.value;
      nodes.set(key, [...(nodes.get(key) ?? []), one]);
      return true;
    });
  if (!gather(operation.selectionSet)) return undefined;
  const fields = [...nodes].map(([key, asked]) => ({
    key,
    nodes: asked,
    field: type.getFields()[asked[0]?.name.value ?? ''],
  }));
  const isOurs = fields.every(
    ({ field, nodes: [node] }) => field !== undefined || node?.name.value === '__typename',
  );
  return isOurs ? { type, fragments, fields } : undefined;
}
