import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { OperationTypeNode } from 'graphql';
import type { RequestContext } from '../context/request-context.js';
import type { Services } from '../context/services.js';
import type { CachedDocument, DocumentCache } from '../graphql/documents/document-cache.js';
import { operationOf } from '../graphql/documents/document-cache.js';
import { rootFieldsOf } from '../graphql/documents/root-fields.js';
import type { JsonResult, PreparedOperation } from '../graphql/execution/execute-to-json.js';
import { executeToJson } from '../graphql/execution/execute-to-json.js';
import type { ErrorReader } from '../graphql/execution/format-error.js';
import { formatError } from '../graphql/execution/format-error.js';
import { troubleOf } from '../graphql/execution/plugins/answer-status.js';
import type { ErrorLog } from '../graphql/execution/plugins/tell-errors.js';
import { checkOperation } from '../graphql/limits/check-operation.js';
import { CONFIRMS_VIEWER } from '../graphql/schema/access.js';
import type { Authenticator } from './authenticator.js';
import type { FastRequest } from './fast-request.js';
import { answerTypeOf, fastRequest } from './fast-request.js';
import { utf8Of } from './utf8.js';

interface QuickParts {
  readonly schema: GraphQLSchema;
  readonly services: Services;
  readonly documents: DocumentCache;
  readonly authenticator: Authenticator;
  readonly log: ErrorLog;
}

/**
 * Answers operations of documents that are known already: nothing has to be parsed, validated or built for them. Whatever is
 * out of the ordinary is left to the GraphQL server: other methods and content types, documents that nobody sent before,
 * variables that do not fit.
 */
export class FastPath {
  constructor(private readonly parts: QuickParts) {}

  /** @returns whether the request is answered */
  async answer(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    const contentType = answerTypeOf(request);
    const asked = contentType === undefined ? undefined : fastRequest(request.body);
    const known = asked && this.#documentOf(asked);
    if (contentType === undefined || asked === undefined || known === undefined) return false;
    const found = this.#operationIn(known, asked);
    if (found === undefined) return false;
    const { authenticator, log } = this.parts;
    const execute = (one: RequestContext): Promise<JsonResult> => executeToJson(found, one);
    const { result, context } = await (confirmsViewer(found)
      ? authenticator.runOptimistically(request, reply, execute)
      : authenticator.run(request, reply, execute));
    send(reply.header('content-type', contentType), result, context, log);
    return true;
  }

  #documentOf({ text, hash }: FastRequest): CachedDocument | undefined {
    const { documents } = this.parts;
    if (text !== undefined) return documents.byText(text);
    return hash === undefined ? undefined : documents.byHash(hash);
  }

  #operationIn(
    known: CachedDocument,
    { operationName, variables }: FastRequest,
  ): PreparedOperation | undefined {
    const { schema } = this.parts;
    const operation = operationOf(known, operationName);
    const root = operation && rootFieldsOf(schema, known, operation);
    if (operation === undefined || root === undefined) return undefined;
    return this.#isFine(known, operation, variables) ? { schema, operation, root, variables } : undefined;
  }

  /** Whether it would be served; if not, the server says why. */
  #isFine(
    { document }: CachedDocument,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): boolean {
    const { schema, services } = this.parts;
    try {
      checkOperation({ schema, document, operation, variables }, services.config.documents);
      return true;
    } catch {
      return false;
    }
  }
}

/** Whether the statements of an operation confirm for whom they are, so that nobody has to ask before. */
function confirmsViewer({ operation, root: { fields } }: PreparedOperation): boolean {
  if (operation.operation === OperationTypeNode.QUERY) return true;
  return fields.length === 1 && fields.every(({ field }) => field?.extensions[CONFIRMS_VIEWER] === true);
}

function send(reply: FastifyReply, { data, errors }: JsonResult, reader: ErrorReader, log: ErrorLog): void {
  if (errors.length === 0) {
    void reply.send(utf8Of(`{"data":${data}}`));
    return;
  }
  const told = errors.map((error) => {
    const one = formatError(error, reader);
    if (one.defect !== undefined) log(one.defect, reader.requestId);
    return one.told;
  });
  const { status = 200, retryAfter } = troubleOf(told);
  if (retryAfter !== undefined) void reply.header('retry-after', retryAfter);
  void reply.code(status).send(`{"errors":${JSON.stringify(told)},"data":${data}}`);
}
