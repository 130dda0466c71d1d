import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql';
import { Kind } from 'graphql';

/** How broad a document is where its answer is one object; fragments count where they are spread. */
export interface Breadth {
  /** The most selections that make up one object. */
  readonly fields: number;
  /** How often one value is asked for at most. */
  readonly repeats: number;
}

/** Fragments within fragments are followed so far; validation itself follows them by recursion. */
const MOST_FRAGMENTS_WITHIN = 250;

/** One object of the answer: whatever asks for the same name in it, asks for the same. */
interface Place {
  fields: number;
  repeats: number;
  readonly inside: Map<string, Place>;
}

/**
 * Measures a document before it is validated: validation compares whatever asks for the same value pair by pair, with
 * all that lies within, so that a short text would keep it busy for seconds.
 * @param maxSelections where measuring ends, for fragments within fragments multiply
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
  // What runs in circles is left for validation to say.
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
