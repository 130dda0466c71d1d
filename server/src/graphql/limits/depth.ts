import type {
  DocumentNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import { Kind } from 'graphql';

/**
 * How deep an operation's fields lie in each other, through its fragments. Introspection is left out: validation
 * limits it by itself. The document is valid, so its fragments do not run in circles.
 */
export function depthOf(document: DocumentNode, operation: OperationDefinitionNode): number {
  const depth = depths.get(operation) ?? measure(document, operation);
  depths.set(operation, depth);
  return depth;
}

/** Documents are parsed once and served many times. */
const depths = new WeakMap<OperationDefinitionNode, number>();

function measure(document: DocumentNode, operation: OperationDefinitionNode): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const known = new Map<string, number>();
  const depthOfFragment = (name: string): number => {
    const found = known.get(name) ?? depthOfSet(fragments.get(name)?.selectionSet);
    known.set(name, found);
    return found;
  };
  const depthOfSet = (set: SelectionSetNode | undefined): number =>
    (set?.selections ?? []).reduce((deepest, node) => {
      if (node.kind === Kind.FRAGMENT_SPREAD) return Math.max(deepest, depthOfFragment(node.name.value));
      if (node.kind === Kind.INLINE_FRAGMENT) return Math.max(deepest, depthOfSet(node.selectionSet));
      if (node.name.value.startsWith('__')) return deepest;
      return Math.max(deepest, 1 + depthOfSet(node.selectionSet));
    }, 0);
  return depthOfSet(operation.selectionSet);
}
