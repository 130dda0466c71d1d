import type { OperationDefinitionNode, SelectionSetNode } from 'graphql';
import { Kind } from 'graphql';

import type { Fragments } from '../documents/document.js';

/**
 * How deep the fields of an operation lie in each other, through its fragments. Introspection does not count: validation limits
 * it. Each fragment is measured once; the document is valid, so its fragments form no cycle.
 */
export function depthOf(operation: OperationDefinitionNode, fragments: Fragments): number {
  const known = new Map<string, number>();
  const depthOfFragment = (name: string): number => {
    const found = known.get(name) ?? depthOfSet(fragments[name]?.selectionSet);
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
