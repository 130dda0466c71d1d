import { GraphQLError } from 'graphql';

import type { DocumentSettings } from '../../config.js';
import { BadInput } from '../../refusal.js';
import type { Operation, Variables } from '../documents/operation.js';
import { badRequest } from './check-text.js';
import type { InputProblems } from './input-problems.js';
import { coerceVariables, nullProblems, textProblems } from './input-problems.js';

/** An operation that may be executed. */
export interface CheckedOperation {
  readonly operation: Operation;
  /** The variables as they were sent. */
  readonly variables: Variables;
  /** The variables coerced to their types. */
  readonly values: Variables;
}

/**
 * Checks an operation before any of it is executed: its depth, its variables, its texts, its cost.
 * @throws GraphQLError that answers with HTTP 400
 */
export function checkOperation(
  operation: Operation,
  variables: Variables,
  limits: DocumentSettings,
): CheckedOperation {
  const { depth } = operation;
  if (depth > limits.depth)
    throw badRequest(`The document is ${depth} levels deep; at most ${limits.depth} are served.`);
  const { values, problems } = coerceVariables(operation, variables);
  refuse(problems);
  refuse(nullProblems(operation, variables));
  refuse(textProblems(operation, variables));
  const cost = operation.cost(variables);
  if (cost > limits.cost) {
    throw badRequest(
      `The document asks for too much at once: it costs ${cost}, at most ${limits.cost} is served.`,
    );
  }
  return { operation, variables, values };
}

function refuse(problems: InputProblems): void {
  if (Object.keys(problems).length === 0) return;
  throw new GraphQLError('Bad input', {
    originalError: new BadInput(problems),
    extensions: { http: { status: 400 } },
  });
}
