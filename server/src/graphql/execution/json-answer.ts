import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';

/** Data that is JSON text already, in an answer that is otherwise objects. */
export class JsonData {
  constructor(readonly text: string) {}
}

/** Writes an answer. Errors come first, as Apollo Server orders them. */
export function writeAnswer(errors: readonly GraphQLFormattedError[], data: string): string {
  return errors.length === 0 ? `{"data":${data}}` : `{"errors":${JSON.stringify(errors)},"data":${data}}`;
}

/** Writes an answer as Apollo Server has it; {@link JsonData} is copied as it is. */
export function stringifyResult({ errors = [], data, ...rest }: FormattedExecutionResult): string {
  if (data instanceof JsonData) return writeAnswer(errors, data.text);
  return JSON.stringify({ ...(errors.length > 0 && { errors }), data, ...rest });
}
