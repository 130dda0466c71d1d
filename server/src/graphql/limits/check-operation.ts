import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { GraphQLError } from 'graphql';

import type { DocumentSettings } from '../../config.js';
import { BadInput } from '../../refusal.js';
import { costOf } from './cost.js';
import { depthOf } from './depth.js';
import { nullProblems } from './null-problems.js';
import { textProblems } from './text-problems.js';
import { variableProblems } from './variable-problems.js';

/** A valid document and what came with it. */
export interface OperationToCheck {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Looks at an operation before any of it is done: its size, its variables, its texts.
 * @throws GraphQLError that answers with HTTP 400
 */
export function checkOperation(
  { schema, document, operation, variables }: OperationToCheck,
  limits: DocumentSettings,
): void {
  const depth = depthOf(document, operation);
  if (depth > limits.depth)
    throw badRequest(`The document is ${depth} levels deep; at most ${limits.depth} are served.`);
  refuse(variableProblems(schema, operation, variables));
  refuse(nullProblems(schema, document, operation, variables));
  refuse(textProblems(document, operation, variables));
  const cost = costOf(schema, document, operation, variables);
  if (cost > limits.cost) {
    throw badRequest(
      `The document asks for too much at once: it costs ${cost}, at most ${limits.cost} is served.`,
    );
  }
}

function refuse(problems: BadInput['fields']): void {
  if (Object.keys(problems).length === 0) return;
  throw new GraphQLError('Bad input', {
    originalError: new BadInput(problems),
    extensions: { http: { status: 400 } },
  });
}

/** A request that is not served, whatever it holds. */
export function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
}
