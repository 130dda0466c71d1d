import 'reflect-metadata';

import type { GraphQLSchema } from 'graphql';
import type { NonEmptyArray } from 'type-graphql';
import { buildSchemaSync } from 'type-graphql';

import { guard, objectTypesOf, rootTypesOf } from './guard.js';
import { DateTimeScalar } from './scalars.js';
import { validateInput } from './validation/validate-input.js';

/** Subscriptions are fed by the database; type-graphql requires a hub all the same. */
const noHub = {
  subscribe: (): never => {
    throw new Error('subscriptions are fed by the database');
  },
  publish: (): never => {
    throw new Error('subscriptions are fed by the database');
  },
};

/**
 * Builds the schema from resolver classes and puts the access checks into it.
 * @throws Unguarded when a part of it has no access rule
 */
// biome-ignore lint/complexity/noBannedTypes: what type-graphql calls a class
export function buildClosedSchema(resolvers: NonEmptyArray<Function>): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers,
    validateFn: validateInput,
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
    pubSub: noHub,
  });
  removeFieldResolvers(schema);
  return guard(schema);
}

/**
 * Removes the resolvers below the root. A root field reads everything below it in one statement, so fields below are plain
 * properties; a function call for each would cost more than the statement.
 */
function removeFieldResolvers(schema: GraphQLSchema): void {
  const roots = rootTypesOf(schema);
  for (const type of objectTypesOf(schema)) {
    if (roots.includes(type)) continue;
    for (const field of Object.values(type.getFields())) delete field.resolve;
  }
}
