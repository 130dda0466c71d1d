import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildClosedSchema } from '../../graphql/schema/build-schema.js';
import { RESOLVERS } from '../../modules/nouns.js';
import type { Command } from './command.js';

export const printSchemaCommand: Command = {
  usage: 'print-schema',
  does: 'prints the API’s schema, sorted: schema.graphql',
  run: async () => printSchema(lexicographicSortSchema(buildClosedSchema(RESOLVERS))),
};
