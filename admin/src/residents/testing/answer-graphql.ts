import type { ErrorCode } from '@lindan/shared';
import { vi } from 'vitest';

type Variables = Record<string, unknown>;
type Answer = (variables: Variables) => unknown;

/** What the server of a test refuses. */
export class Refusal {
  constructor(
    readonly code: ErrorCode,
    readonly extensions: Readonly<Record<string, unknown>> = {},
    readonly message = '',
  ) {}
}

/** No answer comes at all. */
export const NO_NETWORK = new TypeError('Failed to fetch');

/**
 * Stands in for the server: operation name → what it answers. An answer that returns a {@link Refusal} is a GraphQL
 * error, one that returns {@link NO_NETWORK} is none at all.
 * @returns the variables with which an operation was sent so far
 */
export function answerGraphQL(answers: Readonly<Record<string, Answer>>): (operation: string) => Variables[] {
  const sent: { operation: string; variables: Variables }[] = [];
  vi.stubGlobal('fetch', async (_url: string, init: { readonly body: string }) => {
    const { query, variables } = JSON.parse(init.body) as { query: string; variables: Variables };
    const operation = /(?:query|mutation)\s+(\w+)/.exec(query)?.[1] ?? '';
    sent.push({ operation, variables });
    const answer = answers[operation];
    if (answer === undefined) throw new Error(`this test answers no ${operation}`);
    const result = await answer(variables);
    if (result === NO_NETWORK) throw NO_NETWORK;
    return new Response(JSON.stringify(bodyOf(result)), { headers: { 'content-type': 'application/json' } });
  });
  return (operation) => sent.filter((one) => one.operation === operation).map((one) => one.variables);
}

function bodyOf(result: unknown) {
  if (!(result instanceof Refusal)) return { data: result };
  const extensions = { code: result.code, ...result.extensions };
  return { data: null, errors: [{ message: result.message, extensions }] };
}
