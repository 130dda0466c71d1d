import type {
  GraphQLInputType,
  GraphQLObjectType,
  OperationDefinitionNode,
  OperationTypeNode,
  ValueNode,
} from 'graphql';
import { isInputType, isNonNullType, TypeInfo, typeFromAST, ValidationContext } from 'graphql';

import { costOf } from '../limits/cost.js';
import { depthOf } from '../limits/depth.js';
import type { Path } from '../limits/value-paths.js';
import { variablePaths } from '../limits/value-paths.js';
import type { RootField } from './collect-fields.js';
import { collectRootFields } from './collect-fields.js';
import type { Document } from './document.js';

/** Values of variables by name: as they were sent, or coerced to their types. */
export type Variables = Readonly<Record<string, unknown>>;

/** A variable that an operation declares. */
export interface VariableDefinition {
  readonly name: string;
  readonly type: GraphQLInputType;
  readonly defaultValue: ValueNode | undefined;
}

/** The limits of kept results: costs by page sizes, root fields by conditions. */
const MOST_COSTS = 200;
const MOST_CONDITIONS = 16;

/** An operation of a document. Its depth, costs and root fields are computed on first use and kept. */
export class Operation {
  readonly variables: readonly VariableDefinition[];
  readonly #costs = new Map<string, number>();
  readonly #rootFields = new Map<string, readonly RootField[]>();
  #depth: number | undefined;
  #requiredVariables: ReadonlySet<string> | undefined;
  #variablePaths: ReadonlyMap<string, Path> | undefined;

  constructor(
    readonly document: Document,
    readonly node: OperationDefinitionNode,
  ) {
    this.variables = (node.variableDefinitions ?? []).flatMap(
      ({ variable, type: typeNode, defaultValue }) => {
        const type = typeFromAST(document.schema, typeNode);
        return isInputType(type) ? [{ name: variable.name.value, type, defaultValue }] : [];
      },
    );
  }

  get kind(): OperationTypeNode {
    return this.node.operation;
  }

  get rootType(): GraphQLObjectType {
    const type = this.document.schema.getRootType(this.kind);
    if (type == null) throw new Error(`the schema has no ${this.kind}`);
    return type;
  }

  /** How deep its fields lie in each other. */
  get depth(): number {
    return (this.#depth ??= depthOf(this.node, this.document.fragments));
  }

  /** The variables that it uses where null is no value, with all fragments that it spreads. */
  get requiredVariables(): ReadonlySet<string> {
    return (this.#requiredVariables ??= requiredVariables(this));
  }

  /** Where a variable stands in the arguments, by which its problems are told; the name of one that no argument takes. */
  pathOf(variable: string): Path {
    this.#variablePaths ??= variablePaths([this.node, ...Object.values(this.document.fragments)]);
    return this.#variablePaths.get(variable) ?? [variable];
  }

  /**
   * What it costs with its variables. The cost depends on page sizes (numbers) and on what is left out (booleans) only. Null
   * differs from an absent variable, for which a default stands in.
   */
  cost(variables: Variables): number {
    const deciding = this.variables.flatMap(({ name }) => {
      const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
      return value === null || typeof value === 'number' || typeof value === 'boolean' ? [name, value] : [];
    });
    return remembered(this.#costs, JSON.stringify(deciding), MOST_COSTS, () =>
      costOf(this.document.schema, this.document.ast, this.node, variables),
    );
  }

  /** The fields at its root, with what each selects. @param values coerced; only those of conditions count */
  rootFields(values: Variables): readonly RootField[] {
    const key = this.document.conditions.map((name) => values[name]).join();
    return remembered(this.#rootFields, key, MOST_CONDITIONS, () => collectRootFields(this, values));
  }
}

function requiredVariables({ document: { schema, ast }, node }: Operation): ReadonlySet<string> {
  const context = new ValidationContext(schema, ast, new TypeInfo(schema), () => undefined);
  const uses = context.getRecursiveVariableUsages(node);
  return new Set(uses.filter(({ type }) => isNonNullType(type)).map(({ node: { name } }) => name.value));
}

function remembered<Value>(map: Map<string, Value>, key: string, most: number, compute: () => Value): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const value = compute();
  if (map.size < most) map.set(key, value);
  return value;
}
