import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { DEFAULT_LOCALE } from '@lindan/shared';
import type { GraphQLFormattedError } from 'graphql';

import type { RequestContext } from '../context.js';
import type { ErrorReader } from '../errors.js';
import { tellError } from '../errors.js';

/** Told of what has to be looked into, with the id of the request it happened in. */
export type DefectLog = (defect: unknown, requestId: string) => void;

/**
 * Apollo's error formatter, and the plugin that lets it know who reads: the formatter itself is given no context.
 */
export function tellErrors(log: DefectLog): {
  readonly plugin: ApolloServerPlugin<RequestContext>;
  readonly formatError: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
} {
  const readers = new WeakMap<object, ErrorReader>();
  const listener: GraphQLRequestListener<RequestContext> = {
    didEncounterErrors: async ({ errors, contextValue }) => {
      for (const error of errors) readers.set(error, contextValue);
    },
  };
  return {
    plugin: { requestDidStart: async () => listener },
    formatError: (_formatted, error) => {
      const reader = readers.get(error as object) ?? { locale: DEFAULT_LOCALE, requestId: '' };
      const { told, defect } = tellError(error, reader);
      if (defect !== undefined) log(defect, reader.requestId);
      return told;
    },
  };
}
