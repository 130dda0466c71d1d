import type { ValueNode } from 'graphql';
import { GraphQLError, GraphQLScalarType } from 'graphql';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';

/** Moments outside of these years have another text in the database than in the API. */
const hasStorableYear = (moment: Date): boolean =>
  moment.getUTCFullYear() >= 1 && moment.getUTCFullYear() <= 9999;

function storable(moment: unknown): Date {
  if (moment instanceof Date && hasStorableYear(moment)) return moment;
  throw new GraphQLError('DateTime lies outside of the years 1 to 9999');
}

/**
 * A moment. Input: strictly RFC 3339 with an offset. Output: always UTC with milliseconds, from a Date of a command or from
 * PostgreSQL's text.
 */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'A moment as RFC 3339 has it, such as `2026-11-22T08:30:00.000Z`; in answers always UTC.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  serialize(value) {
    return new Date(value as string | Date).toISOString();
  },
  parseValue: (value) => storable(GraphQLDateTime.parseValue(value)),
  parseLiteral: (node: ValueNode) => storable(GraphQLDateTime.parseLiteral(node, null)),
});

function storableDate(date: string): string {
  if (!date.startsWith('0000')) return date;
  throw new GraphQLError('Date lies outside of the years 1 to 9999');
}

/** A calendar date in the city's time zone. It is a text everywhere, since a date is not a moment. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar date in the city’s time zone, such as `2026-11-22`.',
  serialize: (value) => GraphQLLocalDate.serialize(value),
  parseValue: (value) => storableDate(GraphQLLocalDate.parseValue(value)),
  parseLiteral: (node: ValueNode) => storableDate(GraphQLLocalDate.parseLiteral(node, null)),
});
