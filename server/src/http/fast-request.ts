import type { FastifyRequest } from 'fastify';

const JSON_ANSWER = 'application/json; charset=utf-8';
/** A kind of answer that is not wanted at all: `q=0`, but not `q=0.9`. */
const UNWANTED = /q=0(?:\.0*)?(?![.\d])/;
const GRAPHQL_ANSWER = 'application/graphql-response+json; charset=utf-8';

/** What a request says, where it says it in the ordinary way. */
export interface FastRequest {
  /** The document's text, or the hash under which it was registered. */
  readonly text: string | undefined;
  readonly hash: string | undefined;
  readonly operationName: string | null | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** How a POST of JSON wants to be answered; undefined: another kind of request, or one whose wishes have to be weighed. */
export function answerTypeOf({ method, headers }: FastifyRequest): string | undefined {
  if (method !== 'POST' || !headers['content-type']?.startsWith('application/json')) return undefined;
  const { accept } = headers;
  if (accept === undefined || accept === '*/*' || accept === 'application/json') return JSON_ANSWER;
  return accept.startsWith('application/graphql-response+json') && !UNWANTED.test(accept)
    ? GRAPHQL_ANSWER
    : undefined;
}

/** Reads a request's body, as the APQ convention has it. */
export function fastRequest(body: unknown): FastRequest | undefined {
  if (!isObject(body)) return undefined;
  const { query, operationName, variables, extensions } = body;
  const hash = hashIn(extensions);
  const isName = operationName === undefined || operationName === null || typeof operationName === 'string';
  const isText = query === undefined ? hash !== undefined : typeof query === 'string';
  // A text together with a hash is being registered, which is not done here.
  if (!isName || !isText || (query !== undefined && hash !== undefined)) return undefined;
  if (![variables, extensions].every((one) => one === undefined || one === null || isObject(one))) {
    return undefined;
  }
  return {
    text: query as string | undefined,
    hash,
    operationName,
    variables: isObject(variables) ? variables : {},
  };
}

function hashIn(extensions: unknown): string | undefined {
  const persisted = isObject(extensions) ? extensions['persistedQuery'] : undefined;
  if (!isObject(persisted) || persisted['version'] !== 1) return undefined;
  const { sha256Hash } = persisted;
  return typeof sha256Hash === 'string' ? sha256Hash : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
