import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { DEFAULT_LOCALE } from '@lindan/shared';
import type { GraphQLFormattedError } from 'graphql';

import type { RequestContext } from '../../../context/request-context.js';
import type { LiteralPaths } from '../../limits/value-paths.js';
import { literalPaths } from '../../limits/value-paths.js';
import type { ErrorContext, ErrorLog } from '../format-error.js';
import { formatError } from '../format-error.js';

/**
 * Apollo Server's error formatter. Apollo Server calls it without a context, so a plugin notes the request of each error.
 */
export function formatErrors(log: ErrorLog): {
  readonly plugin: ApolloServerPlugin<RequestContext>;
  readonly formatError: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
} {
  const contexts = new WeakMap<object, ErrorContext>();
  const listener: GraphQLRequestListener<RequestContext> = {
    didEncounterErrors: async ({ errors, document, contextValue: { locale, requestId } }) => {
      // A document may have a hundred errors: its values are looked up once.
      let paths: LiteralPaths | undefined;
      const context: ErrorContext = {
        locale,
        requestId,
        literalPaths: () => (paths ??= document === undefined ? new Map() : literalPaths(document)),
      };
      for (const error of errors) contexts.set(error, context);
    },
  };
  return {
    plugin: { requestDidStart: async () => listener },
    formatError: (_formatted, error) =>
      formatError(error, contexts.get(error as object) ?? { locale: DEFAULT_LOCALE, requestId: '' }, log),
  };
}
