import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';

import type { Config } from '../../config.js';
import type { RequestContext } from '../../context/request-context.js';
import { stringifyResult } from './json-answer.js';
import type { ExecutionParts } from './plugins/execute-operations.js';
import { executeOperations } from './plugins/execute-operations.js';
import { formatErrors } from './plugins/format-errors.js';
import { setHttpStatus } from './plugins/http-status.js';

/** Apollo Server parses, validates and reports. Our executor executes, through the plugin hook `responseForOperation`. */
export function buildApolloServer(config: Config, parts: ExecutionParts): ApolloServer<RequestContext> {
  const { schema, documents, log } = parts;
  const { plugin, formatError } = formatErrors(log);
  return new ApolloServer<RequestContext>({
    schema,
    formatError,
    stringifyResult,
    plugins: [
      plugin,
      executeOperations(parts),
      setHttpStatus(),
      // Every answer is `no-store`, so hints for caches have no use.
      ApolloServerPluginCacheControlDisabled(),
      // It would load scripts from another host.
      ApolloServerPluginLandingPageDisabled(),
    ],
    documentStore: documents.asDocumentStore(),
    persistedQueries: { cache: documents.asPersistedQueries(), ttl: null },
    parseOptions: { maxTokens: config.documents.tokens },
    introspection: config.introspection,
    hideSchemaDetailsFromClientErrors: config.production,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    logger: { debug: noLine, info: noLine, warn: noLine, error: noLine },
  });
}

/** Apollo Server's lines would repeat documents; the server has a log of its own. */
function noLine(): void {
  // Nothing.
}
