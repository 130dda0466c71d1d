import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';

import type { RequestContext } from '../../../context/request-context.js';
import type { DocumentCache } from '../../documents/document-cache.js';

/** Keeps the documents that were found good, so that they need not be looked at again. */
export function cacheDocuments(documents: DocumentCache): ApolloServerPlugin<RequestContext> {
  const listener: GraphQLRequestListener<RequestContext> = {
    executionDidStart: async ({ source, document, queryHash }) => {
      documents.remember({ text: source, document }, queryHash);
    },
  };
  return { requestDidStart: async () => listener };
}
