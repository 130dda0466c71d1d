import type { GraphQLObjectType, GraphQLOutputType, GraphQLResolveInfo } from 'graphql';
import { isListType, isNonNullType } from 'graphql';

/** What a document selects of an object, in the order in which the answer has it. */
export interface Selection {
  readonly type: GraphQLObjectType;
  readonly fields: readonly SelectedField[];
}

/** One value of an answer: its key, its field, and the selection below it where it is an object or a list of objects. */
export interface SelectedField {
  readonly key: string;
  /** The key as it is written. */
  readonly label: string;
  readonly name: string;
  readonly type: GraphQLOutputType;
  readonly below: Selection | undefined;
}

/** What our executor adds for reads to what a resolver is given. */
export interface SelectionInfo {
  /** undefined where the field gives no object. */
  readonly selection: Selection | undefined;
}

/** The selection of the field that a resolver answers. @throws Error when the field gives no object */
export function selectionOf(info: GraphQLResolveInfo): Selection {
  const { selection } = info as GraphQLResolveInfo & Partial<SelectionInfo>;
  if (selection === undefined) throw new Error(`${info.fieldName} gives no object`);
  return selection;
}

/** A key as JSON writes it before its value. */
export function labelOf(key: string): string {
  return `${JSON.stringify(key)}:`;
}

/** Whether a field is selected, under any key. */
export function selects(selection: Selection, name: string): boolean {
  return selection.fields.some((one) => one.name === name);
}

/** Everything that is selected along a path of fields, or undefined where the document does not go there. */
export function selectionAt(selection: Selection, ...path: readonly string[]): Selection | undefined {
  let found: Selection | undefined = selection;
  for (const name of path) {
    found = found && mergeSelections(selectionsOf(found, name));
  }
  return found;
}

/** The selections of the fields of a name: one for each key. */
export function selectionsOf(selection: Selection, name: string): readonly Selection[] {
  return selection.fields.flatMap((one) => (one.name === name && one.below ? [one.below] : []));
}

/** What several places select of one object. Only its names count, since a key may stand for several fields. */
export function mergeSelections(selections: readonly Selection[]): Selection | undefined {
  const [first] = selections;
  if (first === undefined || selections.length === 1) return first;
  return { type: first.type, fields: selections.flatMap((selection) => selection.fields) };
}

/** Whether a type is a list. */
export function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
