import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';

import { OperationTypeNode } from 'graphql';

import type { DocumentSettings } from '../../config.js';
import type { RequestContext } from '../context.js';
import { badRequest, examine } from '../examine.js';

/** Examines each operation before it is executed. */
export function examineOperations(limits: DocumentSettings): ApolloServerPlugin<RequestContext> {
  const listener: GraphQLRequestListener<RequestContext> = {
    didResolveOperation: async ({ schema, document, operation, request }) => {
      // Without one, execution says which operation was missing.
      if (operation === undefined) return;
      if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
        throw badRequest('Subscriptions are served over a WebSocket at this path.');
      }
      examine({ schema, document, operation, variables: request.variables ?? {} }, limits);
    },
  };
  return { requestDidStart: async () => listener };
}
