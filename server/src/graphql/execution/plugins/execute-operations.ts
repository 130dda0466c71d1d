import type { ApolloServerPlugin } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import { OperationTypeNode } from 'graphql';

import type { DocumentSettings } from '../../../config.js';
import type { RequestContext } from '../../../context/request-context.js';
import { Document } from '../../documents/document.js';
import type { DocumentCache } from '../../documents/document-cache.js';
import type { CheckedOperation } from '../../limits/check-operation.js';
import { checkOperation } from '../../limits/check-operation.js';
import { badRequest } from '../../limits/check-text.js';
import { execute } from '../execute.js';
import type { ErrorLog } from '../format-error.js';
import { formatError } from '../format-error.js';
import { JsonData } from '../json-answer.js';

export interface ExecutionParts {
  readonly schema: GraphQLSchema;
  readonly documents: DocumentCache;
  readonly limits: DocumentSettings;
  readonly log: ErrorLog;
}

/** Checks each operation that Apollo Server has parsed and validated, keeps its document and executes it. */
export function executeOperations(parts: ExecutionParts): ApolloServerPlugin<RequestContext> {
  const { schema, documents, limits, log } = parts;
  return {
    requestDidStart: async () => {
      let checked: CheckedOperation | undefined;
      return {
        didResolveOperation: async ({ source, document: ast, operation, request }) => {
          // Apollo Server's own execution refuses a request that names no operation of its document.
          if (operation === undefined) return;
          if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
            throw badRequest('Subscriptions are served over a WebSocket at this path.');
          }
          const document = documents.byText(source) ?? new Document(schema, source, ast);
          const found = document.operation(request.operationName);
          if (found === undefined) return;
          checked = checkOperation(found, request.variables ?? {}, limits);
          documents.add(document);
        },
        responseForOperation: async ({ contextValue }) => {
          if (checked === undefined) return null;
          const { data, errors } = await execute(checked, contextValue);
          const formatted = errors.map((error) => formatError(error, contextValue, log));
          const singleResult = { data: new JsonData(data) as never, errors: formatted };
          return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
        },
      };
    },
  };
}
