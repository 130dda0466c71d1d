import type { ErrorCode } from '@lindan/shared';
import type { DocumentNode, ExecutionResult } from 'graphql';
import { buildSchema, execute, GraphQLError, getOperationAST, parse, validate } from 'graphql';

import schemaText from '../../../schema.graphql?raw';

const schema = buildSchema(schemaText);

export type Variables = Record<string, unknown>;
export type Roots = Readonly<Record<string, (args: never) => unknown>>;

export interface SentRequest {
  readonly operation: string;
  readonly variables: Variables;
  readonly headers: Headers;
}

/** An error that the server answers with. */
export function refusal(
  code: ErrorCode,
  message: string,
  extensions: Record<string, unknown> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...extensions } });
}

/**
 * A server that knows the printed schema: a document that does not fit it fails the test, and so does a record that
 * lacks a field. Only the network is stood in for: everything from Apollo Client's link up is the product's own.
 */
export class MockServer {
  readonly requests: SentRequest[] = [];
  private isAway = false;

  constructor(private roots: Roots) {}

  /** From now on some roots answer otherwise. */
  answer(roots: Roots): void {
    this.roots = { ...this.roots, ...roots };
  }

  /** The database is away, or back. */
  setAway(isAway: boolean): void {
    this.isAway = isAway;
  }

  /** The variables with which an operation was sent so far. */
  sent(operation: string): Variables[] {
    return this.requests.filter((one) => one.operation === operation).map(({ variables }) => variables);
  }

  readonly fetch: typeof fetch = async (_input, init) => {
    const { query, variables } = JSON.parse(init?.body as string) as { query: string; variables: Variables };
    const document = parse(query);
    const operation = getOperationAST(document)?.name?.value ?? '';
    this.requests.push({ operation, variables, headers: new Headers(init?.headers) });
    if (this.isAway) return reply({ errors: [refusal('UNAVAILABLE', 'away').toJSON()] }, 503);
    return reply(await this.run(document, variables), 200);
  };

  private async run(document: DocumentNode, variables: Variables): Promise<ExecutionResult> {
    const errors = validate(schema, document);
    if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
    return execute({ schema, document, variableValues: variables, rootValue: this.roots });
  }
}

function reply(body: unknown, status: number): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
}
