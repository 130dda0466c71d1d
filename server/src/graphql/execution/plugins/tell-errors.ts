import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { DEFAULT_LOCALE } from '@lindan/shared';
import type { GraphQLFormattedError } from 'graphql';

import type { RequestContext } from '../../../context/request-context.js';
import type { ErrorReader } from '../format-error.js';
import { formatError } from '../format-error.js';

/** Told of what has to be looked into, with the id of the request it happened in. */
export type ErrorLog = (defect: unknown, requestId: string) => void;

/**
 * Apollo's error formatter, and the plugin that lets it know who reads: the formatter itself is given no context.
 */
export function formatErrors(log: ErrorLog): {
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
      const { told, defect } = formatError(error, reader);
      if (defect !== undefined) log(defect, reader.requestId);
      return told;
    },
  };
}
