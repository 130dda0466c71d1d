import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql';
import { Kind } from 'graphql';

/** The breadth of a document: the largest counts in any one object of its answer. Fragments count where they are spread. */
export interface Breadth {
  /** Selections that make up the object. */
  readonly fields: number;
  /** Selections of the same value. */
  readonly repeats: number;
}

/** The nesting of fragments up to which they are followed; validation follows them by recursion. */
const MOST_FRAGMENTS_WITHIN = 250;

/** One object of the answer. Fields under the same key (alias or name) are merged into one value; `repeats` counts them. */
interface Place {
  fields: number;
  repeats: number;
  readonly inside: Map<string, Place>;
}

/**
 * Measures a document before it is validated. Validation compares selections of the same value pair by pair, with everything
 * below them, so that a short text can keep it busy for seconds.
 * @param maxSelections where measuring stops, since fragments within fragments multiply
 * @returns undefined when there is more than that to measure
 */
export function breadthOf(document: DocumentNode, maxSelections: number): Breadth | undefined {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  let measured = 0;
  let fields = 0;
  let repeats = 0;
  const within = new Set<string>();

  const measure = (set: SelectionSetNode, place: Place): void => {
    for (const node of set.selections) {
      measured += 1;
      if (measured > maxSelections) return;
      if (node.kind === Kind.INLINE_FRAGMENT) measure(node.selectionSet, place);
      else if (node.kind === Kind.FRAGMENT_SPREAD) measureFragment(node.name.value, place);
      else {
        place.fields += 1;
        const inner = placeIn(place, node.alias?.value ?? node.name.value);
        inner.repeats += 1;
        fields = Math.max(fields, place.fields);
        repeats = Math.max(repeats, inner.repeats);
        if (node.selectionSet !== undefined) measure(node.selectionSet, inner);
      }
    }
  };
  // Cycles are left to validation, which refuses them.
  const measureFragment = (name: string, place: Place): void => {
    const fragment = fragments.get(name);
    if (fragment === undefined || within.has(name)) return;
    if (within.size === MOST_FRAGMENTS_WITHIN) measured = Number.POSITIVE_INFINITY;
    if (measured > maxSelections) return;
    within.add(name);
    measure(fragment.selectionSet, place);
    within.delete(name);
  };

  for (const definition of document.definitions) {
    if ('selectionSet' in definition) measure(definition.selectionSet, emptyPlace());
  }
  return measured > maxSelections ? undefined : { fields, repeats };
}

function placeIn(place: Place, name: string): Place {
  const known = place.inside.get(name) ?? emptyPlace();
  place.inside.set(name, known);
  return known;
}

function emptyPlace(): Place {
  return { fields: 0, repeats: 0, inside: new Map() };
}
