import type {
  FieldNode,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLResolveInfo,
  SelectionSetNode,
} from 'graphql';
import {
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  GraphQLString,
  getDirectiveValues,
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
} from 'graphql';

/** What a document selects of an object, in the order in which the answer has it. */
export interface Selection {
  readonly type: GraphQLObjectType;
  readonly asked: readonly SelectedField[];
}

/** One value of an answer: under which key, of which field, and, for an object or a list of them, in which shape. */
export interface SelectedField {
  readonly key: string;
  /** The key as it is written. */
  readonly label: string;
  readonly name: string;
  readonly type: GraphQLOutputType;
  readonly below: Selection | undefined;
}

interface Growing {
  readonly type: GraphQLObjectType;
  readonly asked: Map<string, { key: string; name: string; type: GraphQLOutputType; below?: Growing }>;
}

/** Documents are parsed once and served many times. What hangs on variables is the same for one request. */
const known = new WeakMap<FieldNode | GraphQLResolveInfo, Selection>();

/** The shape of what a resolver answers. @throws when it answers no object */
export function selectionOf(info: GraphQLResolveInfo): Selection {
  const [node] = info.fieldNodes;
  const isWhole = node !== undefined && info.fieldNodes.length === 1;
  const found = (isWhole ? known.get(node) : undefined) ?? known.get(info);
  if (found !== undefined) return found;
  const type = getNamedType(info.returnType);
  if (!isObjectType(type)) throw new Error(`${info.fieldName} gives no object`);
  const collector = new Collector(info);
  const growing: Growing = { type, asked: new Map() };
  for (const one of info.fieldNodes) collector.collect(one.selectionSet, growing);
  const shape = grown(growing);
  known.set(isWhole && !collector.hangsOnVariables ? node : info, shape);
  return shape;
}

/** Whether a field is asked for, under whatever key. */
export function selects(shape: Selection, name: string): boolean {
  return shape.asked.some((one) => one.name === name);
}

/** All that is asked along a path of fields, or undefined where the document does not go there. */
export function selectionAt(shape: Selection, ...path: readonly string[]): Selection | undefined {
  let found: Selection | undefined = shape;
  for (const name of path) {
    found = found && mergeSelections(selectionsOf(found, name));
  }
  return found;
}

/** The shapes in which the fields of a name are asked for: one for each key under which they are. */
export function selectionsOf(shape: Selection, name: string): readonly Selection[] {
  return shape.asked.flatMap((one) => (one.name === name && one.below ? [one.below] : []));
}

/** What is asked of one object in several places. Only the names in it count: keys may stand for several fields. */
export function mergeSelections(shapes: readonly Selection[]): Selection | undefined {
  const [first] = shapes;
  if (first === undefined || shapes.length === 1) return first;
  return { type: first.type, asked: shapes.flatMap((shape) => shape.asked) };
}

/** Whether a type is a list. */
export function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

const plain = new WeakMap<Selection, Selection>();

/** The same with every value under its field's own name, once: as executors want objects that they pick from. */
export function mergeByName(shape: Selection): Selection {
  const found = plain.get(shape);
  if (found !== undefined) return found;
  const names = [...new Set(shape.asked.map((one) => one.name))];
  const asked = names.flatMap((name) => {
    const [one, ...others] = shape.asked.filter((each) => each.name === name);
    if (one === undefined) return [];
    const inner = mergeSelections([one, ...others].flatMap((each) => each.below ?? []));
    return [{ ...labelled(name), name, type: one.type, below: inner && mergeByName(inner) }];
  });
  const made = { type: shape.type, asked };
  plain.set(shape, made);
  return made;
}

function grown({ type, asked }: Growing): Selection {
  return {
    type,
    asked: [...asked.values()].map((one) => ({
      ...one,
      ...labelled(one.key),
      below: one.below && grown(one.below),
    })),
  };
}

function labelled(key: string): Pick<SelectedField, 'key' | 'label'> {
  return { key, label: `${JSON.stringify(key)}:` };
}

class Collector {
  hangsOnVariables = false;

  constructor(private readonly info: GraphQLResolveInfo) {}

  // No type of ours is abstract, so a fragment's type condition always holds.
  collect(set: SelectionSetNode | undefined, into: Growing): void {
    for (const node of set?.selections ?? []) {
      if (this.isLeftOut(node as FieldNode)) continue;
      if (node.kind === Kind.FIELD) this.add(node, into);
      else if (node.kind === Kind.INLINE_FRAGMENT) this.collect(node.selectionSet, into);
      else this.collect(this.info.fragments[node.name.value]?.selectionSet, into);
    }
  }

  private add(node: FieldNode, into: Growing): void {
    const name = node.name.value;
    const key = node.alias?.value ?? name;
    const type = into.type.getFields()[name]?.type ?? GraphQLString;
    const named = getNamedType(type);
    const one = into.asked.get(key) ?? { key, name, type };
    if (isObjectType(named)) {
      one.below ??= { type: named, asked: new Map() };
      this.collect(node.selectionSet, one.below);
    }
    into.asked.set(key, one);
  }

  private isLeftOut(node: FieldNode): boolean {
    if (node.directives === undefined || node.directives.length === 0) return false;
    this.hangsOnVariables = true;
    const { variableValues } = this.info;
    const skip = getDirectiveValues(GraphQLSkipDirective, node, variableValues);
    const include = getDirectiveValues(GraphQLIncludeDirective, node, variableValues);
    return skip?.['if'] === true || include?.['if'] === false;
  }
}
