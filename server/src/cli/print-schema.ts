import { lexicographicSortSchema, printSchema } from 'graphql';

import { RESOLVERS } from '../graphql/resolvers.js';
import { buildClosedSchema } from '../graphql/schema.js';
import type { Command } from './command.js';

export const printSchemaCommand: Command = {
  usage: 'print-schema',
  does: 'prints the API’s schema, sorted: schema.graphql',
  run: async () => printSchema(lexicographicSortSchema(buildClosedSchema(RESOLVERS))),
};
