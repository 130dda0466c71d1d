import { readFileSync } from 'node:fs';

import type { Locale } from '@lindan/shared';
import type { DocumentNode } from 'graphql';
import { Kind, parse } from 'graphql';
import type { Viewer } from '../context/viewer.js';
import { Document } from '../graphql/documents/document.js';
import { formatError } from '../graphql/execution/format-error.js';
import { buildClosedSchema } from '../graphql/schema/build-schema.js';
import { RESOLVERS } from '../modules/nouns.js';
import type { TestServices } from './harness.js';
import { contextOf, executeDocument } from './run-document.js';

/** The operations that outside clients send, word for word. */
export const MAIN_LOOP = readFileSync(new URL('main-loop.graphql', import.meta.url), 'utf8');

/** The operations of the steps beside the main loop, in the same fragments. */
const LOOP = ['loop.graphql', 'loop-orders.graphql', 'setup-people.graphql']
  .map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
  .join('\n');

/** Why an operation was refused: its code and what else a client may see. */
export interface Told {
  readonly code: string;
  readonly [detail: string]: unknown;
}

/** What an operation answered: the value of its first field, or why it was refused (code and details). */
export interface Answer<Value> {
  readonly value: Value;
  readonly refusal: Told | undefined;
  readonly message: string | undefined;
}

/** Runs an operation of these files by its name, or a document of the test's own, as somebody. */
export type Operate = <Value = Answered>(
  viewer: Viewer | null,
  operation: string,
  variables?: Readonly<Record<string, unknown>>,
  locale?: Locale,
) => Promise<Answer<Value>>;

/** A node as a test looks at it. */
export interface Answered {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly status: string;
  readonly allowedActions: readonly string[];
  readonly [field: string]: unknown;
}

/** The whole closed schema, guards and input rules included, without HTTP. */
export function operationsOn(services: TestServices): Operate {
  const schema = buildClosedSchema(RESOLVERS);
  const documentOf = (text: string) => new Document(schema, text, parse(text));
  const named = documentOf(`${MAIN_LOOP}\n${LOOP}`);
  return async <Value>(
    viewer: Viewer | null,
    operation: string,
    variables: Readonly<Record<string, unknown>> = {},
    locale: Locale = 'zh-CN',
  ) => {
    const isName = /^\w+$/.test(operation);
    const document = isName ? named : documentOf(operation);
    const request = { operationName: isName ? operation : undefined, variables };
    const context = { ...contextOf(services, viewer), locale };
    return answerOf<Value>(await executeDocument(document, request, context), locale);
  };
}

function answerOf<Value>(
  { data, errors: [error] }: Awaited<ReturnType<typeof executeDocument>>,
  locale: Locale,
): Answer<Value> {
  const rethrow = (unexpected: unknown): never => {
    throw unexpected;
  };
  const formatted = error && formatError(error, { locale, requestId: 'test' }, rethrow);
  const value = Object.values(data ?? {})[0] as Value;
  return { value, refusal: formatted?.extensions as Told | undefined, message: formatted?.message };
}

/** The names of a document's operations. */
export function operationNames(document: DocumentNode): readonly string[] {
  return document.definitions.flatMap((one) =>
    one.kind === Kind.OPERATION_DEFINITION && one.name !== undefined ? [one.name.value] : [],
  );
}
