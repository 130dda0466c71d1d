import type {
  DirectiveNode,
  DocumentNode,
  FieldNode,
  GraphQLField,
  GraphQLObjectType,
  SelectionSetNode,
} from 'graphql';
import {
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  GraphQLString,
  getDirectiveValues,
  getNamedType,
  isObjectType,
  Kind,
  visit,
} from 'graphql';

import type { Selection } from '../../read-model/selection.js';
import { labelOf } from '../../read-model/selection.js';
import type { Fragments } from './document.js';
import type { Operation, Variables } from './operation.js';
import { selectedTypes } from './selected-types.js';

/** A field at the root of an operation. */
export interface RootField {
  readonly key: string;
  readonly name: string;
  /** Every place of the document that asks for it. */
  readonly nodes: readonly FieldNode[];
  /** undefined: `__typename`, `__schema` or `__type`. */
  readonly field: GraphQLField<unknown, unknown> | undefined;
  /** undefined where it gives no object. */
  readonly selection: Selection | undefined;
  /** The object types that the document names below it, conditions aside: for the guard. */
  readonly types: readonly GraphQLObjectType[];
}

/** The root fields of an operation in the order of its answer. */
export function collectRootFields(operation: Operation, values: Variables): readonly RootField[] {
  const { document, node, rootType } = operation;
  const collected = collectFields([node], document.fragments, values);
  return [...collected].map(([key, nodes]) => {
    const name = nodes[0]?.name.value ?? key;
    const field = rootType.getFields()[name];
    const type = field && getNamedType(field.type);
    const isObject = isObjectType(type);
    return {
      key,
      name,
      nodes,
      field,
      selection: isObject ? selectionIn(nodes, type, document.fragments, values) : undefined,
      types: isObject ? selectedTypes(nodes, type, document) : [],
    };
  });
}

function selectionIn(
  nodes: readonly FieldNode[],
  type: GraphQLObjectType,
  fragments: Fragments,
  values: Variables,
): Selection {
  const fields = [...collectFields(nodes, fragments, values)].map(([key, places]) => {
    const name = places[0]?.name.value ?? key;
    const fieldType = type.getFields()[name]?.type ?? GraphQLString;
    const below = getNamedType(fieldType);
    return {
      key,
      label: labelOf(key),
      name,
      type: fieldType,
      below: isObjectType(below) ? selectionIn(places, below, fragments, values) : undefined,
    };
  });
  return { type, fields };
}

interface Selecting {
  readonly selectionSet?: SelectionSetNode | undefined;
}

/**
 * The fields of one object by their keys (the specification's CollectFields): fragments stand in their places, and what a
 * condition leaves out is not there. The schema has no abstract types, so a fragment's type condition always holds.
 */
function collectFields(
  parents: readonly Selecting[],
  fragments: Fragments,
  values: Variables,
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const collect = (parent: Selecting | undefined): void => {
    for (const node of parent?.selectionSet?.selections ?? []) {
      if (isLeftOut(node, values)) continue;
      if (node.kind === Kind.INLINE_FRAGMENT) collect(node);
      else if (node.kind === Kind.FRAGMENT_SPREAD) collect(fragments[node.name.value]);
      else {
        const key = node.alias?.value ?? node.name.value;
        const places = fields.get(key);
        if (places === undefined) fields.set(key, [node]);
        else places.push(node);
      }
    }
  };
  parents.forEach(collect);
  return fields;
}

function isLeftOut(node: { readonly directives?: readonly DirectiveNode[] }, values: Variables): boolean {
  if (node.directives === undefined || node.directives.length === 0) return false;
  const skip = getDirectiveValues(GraphQLSkipDirective, node, values);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, values);
  return skip?.['if'] === true || include?.['if'] === false;
}

/** The variables on which a `@skip` or an `@include` of a document depends. */
export function conditionVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    [Kind.DIRECTIVE]: ({ arguments: args = [] }) => {
      for (const { value } of args) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}
