import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';

import { OperationTypeNode } from 'graphql';

import type { DocumentSettings } from '../../../config.js';
import type { RequestContext } from '../../../context/request-context.js';
import { badRequest, checkOperation } from '../../limits/check-operation.js';

/** Examines each operation before it is executed. */
export function checkOperations(limits: DocumentSettings): ApolloServerPlugin<RequestContext> {
  const listener: GraphQLRequestListener<RequestContext> = {
    didResolveOperation: async ({ schema, document, operation, request }) => {
      // Without one, execution says which operation was missing.
      if (operation === undefined) return;
      if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
        throw badRequest('Subscriptions are served over a WebSocket at this path.');
      }
      checkOperation({ schema, document, operation, variables: request.variables ?? {} }, limits);
    },
  };
  return { requestDidStart: async () => listener };
}
