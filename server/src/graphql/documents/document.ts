import { createHash } from 'node:crypto';

import type { DocumentNode, FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { Kind } from 'graphql';

import type { InputProblems } from '../limits/input-problems.js';
import { literalTextProblems } from '../limits/literal-problems.js';
import { conditionVariables } from './collect-fields.js';
import { Operation } from './operation.js';

export type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/**
 * A valid document and all that is known of it. Documents are parsed once and executed many times, so each fact is computed on
 * its first use and lives as long as the document.
 */
export class Document {
  /** By which clients name the document in the convention of automatic persisted queries. */
  readonly hash: string;
  readonly fragments: Fragments;
  /** Variables on which a `@skip` or an `@include` depends. */
  readonly conditions: readonly string[];
  readonly #operations: readonly Operation[];
  #literalProblems: InputProblems | undefined;

  constructor(
    readonly schema: GraphQLSchema,
    readonly text: string,
    readonly ast: DocumentNode,
  ) {
    const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
    const operations: OperationDefinitionNode[] = [];
    for (const definition of ast.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
      if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
    }
    this.hash = createHash('sha256').update(text).digest('hex');
    this.fragments = fragments;
    this.conditions = conditionVariables(ast);
    this.#operations = operations.map((node) => new Operation(this, node));
  }

  /** The operation of a name; without a name the only operation, if there is one only. */
  operation(name: string | null | undefined): Operation | undefined {
    if (name != null) return this.#operations.find(({ node }) => node.name?.value === name);
    return this.#operations.length === 1 ? this.#operations[0] : undefined;
  }

  /** Texts in the document itself that cannot be stored and shown. */
  get literalProblems(): InputProblems {
    return (this.#literalProblems ??= literalTextProblems(this.ast));
  }
}
