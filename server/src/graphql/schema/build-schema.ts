import 'reflect-metadata';

import type { GraphQLSchema } from 'graphql';
import type { NonEmptyArray } from 'type-graphql';
import { buildSchemaSync } from 'type-graphql';

import { guard, objectTypesOf, rootTypesOf } from './guard.js';
import { DateTimeScalar } from './scalars.js';
import { validateInput } from './validation/validate-input.js';

/** Subscriptions here are fed by the database; type-graphql asks for a hub all the same. */
const noHub = {
  subscribe: (): never => {
    throw new Error('subscriptions are fed by the database');
  },
  publish: (): never => {
    throw new Error('subscriptions are fed by the database');
  },
};

/**
 * Builds the schema from resolver classes and closes it.
 * @throws Unguarded when a part of it states no rule
 */
// biome-ignore lint/complexity/noBannedTypes: what type-graphql calls a class
export function buildClosedSchema(resolvers: NonEmptyArray<Function>): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers,
    validateFn: validateInput,
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
    pubSub: noHub,
  });
  readPlainly(schema);
  return guard(schema);
}

/**
 * A root field answers with everything below it, read in one statement: fields below are properties, and asking a
 * function for each would cost more than the statement.
 */
function readPlainly(schema: GraphQLSchema): void {
  const roots = rootTypesOf(schema);
  for (const type of objectTypesOf(schema)) {
    if (roots.includes(type)) continue;
    for (const field of Object.values(type.getFields())) delete field.resolve;
  }
}
