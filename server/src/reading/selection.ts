import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';
import { GraphQLIncludeDirective, GraphQLSkipDirective, getDirectiveValues, Kind } from 'graphql';

/** The fields that a document asks for, by name, each with what it asks for below. Aliases do not matter. */
export interface Selection {
  readonly fields: ReadonlyMap<string, Selection>;
}

interface Growing extends Selection {
  readonly fields: Map<string, Growing>;
}

/** What is selected below the field that a resolver answers. */
export function selectionOf(info: GraphQLResolveInfo): Selection {
  const selection: Growing = { fields: new Map() };
  for (const node of info.fieldNodes) collect(node.selectionSet, selection, info);
  return selection;
}

/** What is selected along a path of fields, or undefined where the document does not go there. */
export function below(selection: Selection, ...path: readonly string[]): Selection | undefined {
  let found: Selection | undefined = selection;
  for (const name of path) found = found?.fields.get(name);
  return found;
}

/** Both selections in one. */
export function merge(...selections: readonly (Selection | undefined)[]): Selection {
  const merged: Growing = { fields: new Map() };
  for (const selection of selections) {
    for (const [name, child] of selection?.fields ?? []) {
      merged.fields.set(name, merge(merged.fields.get(name), child) as Growing);
    }
  }
  return merged;
}

// No type of ours is abstract, so a fragment's type condition always holds.
function collect(set: SelectionSetNode | undefined, into: Growing, info: GraphQLResolveInfo): void {
  for (const node of set?.selections ?? []) {
    if (isLeftOut(node as FieldNode, info)) continue;
    if (node.kind === Kind.FIELD) {
      const child = into.fields.get(node.name.value) ?? { fields: new Map() };
      into.fields.set(node.name.value, child);
      collect(node.selectionSet, child, info);
    } else if (node.kind === Kind.INLINE_FRAGMENT) {
      collect(node.selectionSet, into, info);
    } else {
      collect(info.fragments[node.name.value]?.selectionSet, into, info);
    }
  }
}

function isLeftOut(node: FieldNode, info: GraphQLResolveInfo): boolean {
  if (node.directives === undefined || node.directives.length === 0) return false;
  const skip = getDirectiveValues(GraphQLSkipDirective, node, info.variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues);
  return skip?.['if'] === true || include?.['if'] === false;
}
