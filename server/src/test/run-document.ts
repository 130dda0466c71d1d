import 'reflect-metadata';

import type { GraphQLError } from 'graphql';
import { parse, validate } from 'graphql';
import type { NonEmptyArray } from 'type-graphql';
import { buildSchema } from 'type-graphql';

import type { RequestContext } from '../context/request-context.js';
import type { Services } from '../context/services.js';
import type { Viewer } from '../context/viewer.js';
import { Document } from '../graphql/documents/document.js';
import { execute } from '../graphql/execution/execute.js';
import { coerceVariables } from '../graphql/limits/input-problems.js';
import { DateTimeScalar } from '../graphql/schema/scalars.js';
import { validateInput } from '../graphql/schema/validation/validate-input.js';
import { BadInput, Refusal } from '../refusal.js';

export type RunDocument = <Data>(
  viewer: Viewer | null,
  document: string,
  variables?: Readonly<Record<string, unknown>>,
) => Promise<Data>;

/**
 * Runs documents against the operations of some resolvers, without HTTP and without the guards that stand before
 * them. A refusal is thrown as the command or read threw it.
 */
export async function runDocuments(
  services: Services,
  resolvers: NonEmptyArray<new () => object>,
): Promise<RunDocument> {
  const schema = await buildSchema({
    resolvers,
    validateFn: validateInput,
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
  });
  return async <Data>(
    viewer: Viewer | null,
    source: string,
    variables: Readonly<Record<string, unknown>> = {},
  ) => {
    const ast = parse(source);
    const [problem] = validate(schema, ast);
    if (problem !== undefined) throw problem;
    const document = new Document(schema, source, ast);
    const { data, errors } = await executeDocument(document, { variables }, contextOf(services, viewer));
    const [error] = errors;
    if (error !== undefined) throw error.originalError instanceof Refusal ? error.originalError : error;
    return data as Data;
  };
}

/** Executes an operation as the server does, with its data as a client reads it. The limits of documents do not apply. */
export async function executeDocument(
  document: Document,
  request: {
    readonly operationName?: string | undefined;
    readonly variables: Readonly<Record<string, unknown>>;
  },
  context: RequestContext,
): Promise<{ readonly data: Record<string, unknown> | null; readonly errors: readonly GraphQLError[] }> {
  const { operationName, variables } = request;
  const operation = document.operation(operationName);
  if (operation === undefined) throw new Error(`the document has no operation ${operationName}`);
  const { values, problems } = coerceVariables(operation, variables);
  if (Object.keys(problems).length > 0) throw new BadInput(problems);
  const { data, errors } = await execute({ operation, variables, values }, context);
  return { data: JSON.parse(data) as Record<string, unknown> | null, errors };
}

export function contextOf(services: Services, viewer: Viewer | null): RequestContext {
  return {
    viewer,
    locale: 'zh-CN',
    now: services.time.now(),
    services,
    requestId: 'test',
    address: '127.0.0.1',
    sessionHash: null,
    browserMarks: [],
  };
}
