import 'reflect-metadata';

import type { ExecutionResult } from 'graphql';
import { graphql } from 'graphql';
import type { NonEmptyArray } from 'type-graphql';
import { buildSchema } from 'type-graphql';

import type { RequestContext } from '../context/request-context.js';
import type { Services } from '../context/services.js';
import type { Viewer } from '../context/viewer.js';
import { DateTimeScalar } from '../graphql/schema/scalars.js';
import { validateInput } from '../graphql/schema/validation/validate-input.js';
import { Refusal } from '../refusal.js';

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
    variableValues: Readonly<Record<string, unknown>> = {},
  ) => {
    const contextValue = contextOf(services, viewer);
    const result: ExecutionResult = await graphql({ schema, source, contextValue, variableValues });
    const [error] = result.errors ?? [];
    if (error !== undefined) throw error.originalError instanceof Refusal ? error.originalError : error;
    return result.data as Data;
  };
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
  };
}
