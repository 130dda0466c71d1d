import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { OperationTypeNode } from 'graphql';

import { CONFIRMS_VIEWER } from '../graphql/access.js';
import type { KnownOperation, TextAnswer } from '../graphql/answer-in-text.js';
import { answerInText } from '../graphql/answer-in-text.js';
import type { ErrorReader } from '../graphql/errors.js';
import { tellError } from '../graphql/errors.js';
import { examine } from '../graphql/examine.js';
import type { KnownDocument, KnownDocuments } from '../graphql/known-documents.js';
import { operationOf } from '../graphql/known-documents.js';
import { troubleOf } from '../graphql/plugins/answer-status.js';
import type { DefectLog } from '../graphql/plugins/tell-errors.js';
import { rootFieldsOf } from '../graphql/root-fields.js';
import type { Services } from '../services.js';
import type { Asker } from './asker.js';
import type { QuickRequest } from './quick-request.js';
import { answerTypeOf, quickRequest } from './quick-request.js';
import { utf8Of } from './utf8.js';

interface QuickParts {
  readonly schema: GraphQLSchema;
  readonly services: Services;
  readonly documents: KnownDocuments;
  readonly asker: Asker;
  readonly log: DefectLog;
}

/**
 * Answers operations of documents that are known already: nothing has to be parsed, validated or built for them. Whatever is
 * out of the ordinary is left to the GraphQL server: other methods and content types, documents that nobody sent before,
 * variables that do not fit.
 */
export class QuickAnswers {
  constructor(private readonly parts: QuickParts) {}

  /** @returns whether the request is answered */
  async answer(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    const contentType = answerTypeOf(request);
    const asked = contentType === undefined ? undefined : quickRequest(request.body);
    const known = asked && this.#documentOf(asked);
    if (contentType === undefined || asked === undefined || known === undefined) return false;
    const found = this.#operationIn(known, asked);
    if (found === undefined) return false;
    const { asker, log } = this.parts;
    const work = confirmsViewer(found) ? asker.workFor.bind(asker) : asker.act.bind(asker);
    const { answer, context } = await work(request, reply, (one) => answerInText(found, one));
    send(reply.header('content-type', contentType), answer, context, log);
    return true;
  }

  #documentOf({ text, hash }: QuickRequest): KnownDocument | undefined {
    const { documents } = this.parts;
    if (text !== undefined) return documents.byText(text);
    return hash === undefined ? undefined : documents.byHash(hash);
  }

  #operationIn(known: KnownDocument, { operationName, variables }: QuickRequest): KnownOperation | undefined {
    const { schema } = this.parts;
    const operation = operationOf(known, operationName);
    const root = operation && rootFieldsOf(schema, known, operation);
    if (operation === undefined || root === undefined) return undefined;
    return this.#isFine(known, operation, variables) ? { schema, operation, root, variables } : undefined;
  }

  /** Whether it would be served; if not, the server says why. */
  #isFine(
    { document }: KnownDocument,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): boolean {
    const { schema, services } = this.parts;
    try {
      examine({ schema, document, operation, variables }, services.config.documents);
      return true;
    } catch {
      return false;
    }
  }
}

/** Whether the statements of an operation confirm for whom they are, so that nobody has to ask before. */
function confirmsViewer({ operation, root: { fields } }: KnownOperation): boolean {
  if (operation.operation === OperationTypeNode.QUERY) return true;
  return fields.length === 1 && fields.every(({ field }) => field?.extensions[CONFIRMS_VIEWER] === true);
}

function send(reply: FastifyReply, { data, errors }: TextAnswer, reader: ErrorReader, log: DefectLog): void {
  if (errors.length === 0) {
    void reply.send(utf8Of(`{"data":${data}}`));
    return;
  }
  const told = errors.map((error) => {
    const one = tellError(error, reader);
    if (one.defect !== undefined) log(one.defect, reader.requestId);
    return one.told;
  });
  const { status = 200, retryAfter } = troubleOf(told);
  if (retryAfter !== undefined) void reply.header('retry-after', retryAfter);
  void reply.code(status).send(`{"errors":${JSON.stringify(told)},"data":${data}}`);
}
