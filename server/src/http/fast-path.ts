import type { FastifyReply, FastifyRequest } from 'fastify';
import { OperationTypeNode } from 'graphql';

import type { RequestContext } from '../context/request-context.js';
import type { Services } from '../context/services.js';
import type { Document } from '../graphql/documents/document.js';
import type { DocumentCache } from '../graphql/documents/document-cache.js';
import type { JsonResult } from '../graphql/execution/execute.js';
import { execute } from '../graphql/execution/execute.js';
import type { ErrorLog } from '../graphql/execution/format-error.js';
import { formatError } from '../graphql/execution/format-error.js';
import { writeAnswer } from '../graphql/execution/json-answer.js';
import { httpStatusOf } from '../graphql/execution/plugins/http-status.js';
import type { CheckedOperation } from '../graphql/limits/check-operation.js';
import { checkOperation } from '../graphql/limits/check-operation.js';
import { CONFIRMS_VIEWER } from '../graphql/schema/access.js';
import type { Authenticator } from './authenticator.js';
import { utf8Of } from './utf8.js';

const JSON_TYPE = 'application/json; charset=utf-8';
const GRAPHQL_TYPE = 'application/graphql-response+json; charset=utf-8';
/**
 * The content type of the answer by the `accept` header: of scripts, of the console, of the residents' pages. Apollo Server
 * negotiates all other headers.
 */
const CONTENT_TYPES: ReadonlyMap<string | undefined, string> = new Map([
  [undefined, JSON_TYPE],
  ['*/*', JSON_TYPE],
  ['application/json', JSON_TYPE],
  ['application/graphql-response+json', GRAPHQL_TYPE],
  ['application/graphql-response+json,application/json;q=0.9', GRAPHQL_TYPE],
  ['application/graphql-response+json, application/json', GRAPHQL_TYPE],
]);

export interface FastPathParts {
  readonly services: Services;
  readonly documents: DocumentCache;
  readonly authenticator: Authenticator;
  readonly log: ErrorLog;
}

/**
 * The fast path answers requests for cached documents without Apollo Server: nothing has to be parsed or validated, which is most
 * of the work of a small query. Both paths check and execute with the same functions. Unusual requests and those that are
 * refused go to Apollo Server, which says why.
 * @returns a function that answers a request if it can, and says whether it did
 */
export function fastPath({ services, documents, authenticator, log }: FastPathParts) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<boolean> => {
    const contentType = request.method === 'POST' ? CONTENT_TYPES.get(request.headers.accept) : undefined;
    const checked = contentType && checkedOperation(request.body, documents, services);
    if (!checked) return false;
    const run = (one: RequestContext): Promise<JsonResult> => execute(checked, one);
    const { result, context } = await (confirmsViewer(checked)
      ? authenticator.runOptimistically(request, reply, run)
      : authenticator.run(request, reply, run));
    send(reply.header('content-type', contentType), result, context, log);
    return true;
  };
}

/** The operation that a body asks for, if its document is known and it is within the limits. */
function checkedOperation(
  body: unknown,
  documents: DocumentCache,
  { config }: Services,
): CheckedOperation | undefined {
  if (!isObject(body)) return undefined;
  const { query, operationName, variables, extensions } = body;
  if (operationName != null && typeof operationName !== 'string') return undefined;
  if (![variables, extensions].every((one) => one == null || isObject(one))) return undefined;
  const operation = findDocument(query, extensions, documents)?.operation(operationName);
  if (operation === undefined || operation.kind === OperationTypeNode.SUBSCRIPTION) return undefined;
  try {
    return checkOperation(operation, isObject(variables) ? variables : {}, config.documents);
  } catch {
    return undefined;
  }
}

/** By its text, or by its hash in the convention of automatic persisted queries; with both, they must belong together. */
function findDocument(query: unknown, extensions: unknown, documents: DocumentCache): Document | undefined {
  const persisted = isObject(extensions) ? extensions['persistedQuery'] : undefined;
  const document = typeof query === 'string' ? documents.byText(query) : undefined;
  if (persisted == null) return document;
  if (!isObject(persisted) || persisted['version'] !== 1) return undefined;
  const { sha256Hash } = persisted;
  if (query !== undefined) return document?.hash === sha256Hash ? document : undefined;
  return typeof sha256Hash === 'string' ? documents.byHash(sha256Hash) : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether the statements of an operation check the session themselves, so that no statement has to check it beforehand. */
function confirmsViewer({ operation, values }: CheckedOperation): boolean {
  if (operation.kind === OperationTypeNode.QUERY) return true;
  const fields = operation.rootFields(values);
  return fields.length === 1 && fields.every(({ field }) => field?.extensions[CONFIRMS_VIEWER] === true);
}

function send(
  reply: FastifyReply,
  { data, errors }: JsonResult,
  context: RequestContext,
  log: ErrorLog,
): void {
  const formatted = errors.map((error) => formatError(error, context, log));
  const { status = 200, retryAfter } = httpStatusOf(formatted);
  if (retryAfter !== undefined) void reply.header('retry-after', retryAfter);
  void reply.code(status).send(utf8Of(writeAnswer(formatted, data)));
}
