import 'reflect-metadata';

import { ROLES } from '@lindan/shared';
import { Field, ObjectType, Query, Resolver } from 'type-graphql';
import { describe, expect, it } from 'vitest';
import type { AccessRule } from '../graphql/schema/access.js';

import { Access } from '../graphql/schema/access.js';
import { buildClosedSchema } from '../graphql/schema/build-schema.js';
import { objectTypesOf, rootTypesOf, ruleOf, Unguarded } from '../graphql/schema/guard.js';
import { RESOLVERS } from '../modules/nouns.js';

const schema = buildClosedSchema(RESOLVERS);
const roots = rootTypesOf(schema);
const operations = roots.flatMap((root) =>
  Object.values(root.getFields()).map((field) => [`${root.name}.${field.name}`, ruleOf(field)] as const),
);
const types = objectTypesOf(schema)
  .filter((type) => !roots.includes(type))
  .map((type) => [type.name, ruleOf(type)] as const);

/** What anybody may do without an account. An addition is a decision. */
const PUBLIC_OPERATIONS = [
  'Mutation.acceptInvitation',
  'Mutation.backDemand',
  'Mutation.disputeDemand',
  'Mutation.login',
  'Mutation.logout',
  'Mutation.rateDemand',
  'Mutation.signIn',
  'Mutation.submitDemand',
  'Mutation.withdrawDemand',
  'Query.categories',
  'Query.city',
  'Query.invitation',
  'Query.lookAlikes',
  'Query.me',
  'Query.place',
  'Query.placeServices',
  'Query.suggestedCategories',
  'Query.trackDemand',
];

describe('every part of the API says who may use it:', () => {
  it.each(operations)('%s', (_, rule) => expect(isRule(rule)).toBe(true));
  it.each(types)('%s', (_, rule) => expect(isRule(rule)).toBe(true));

  it('and what anybody may do is a short list', () => {
    const open = operations.filter(([, rule]) => rule === 'PUBLIC').map(([name]) => name);
    expect(open.filter((name) => !PUBLIC_OPERATIONS.includes(name))).toEqual([]);
  });

  it('and nothing below an operation is called of a function', () => {
    const called = objectTypesOf(schema)
      .filter((type) => !roots.includes(type))
      .flatMap((type) => Object.values(type.getFields()).filter((field) => field.resolve !== undefined));
    expect(called).toEqual([]);
  });
});

describe('a schema does not build', () => {
  @ObjectType()
  class UnguardedThing {
    @Field(() => String) name!: string;
  }

  @Resolver()
  class UnguardedResolver {
    @Query(() => String)
    openToAll(): string {
      return 'anything';
    }

    @Access('PUBLIC')
    @Query(() => UnguardedThing)
    thing(): UnguardedThing {
      return { name: 'anything' };
    }
  }

  it('with an operation or a type that says nothing, and names both', () => {
    const build = (): unknown => buildClosedSchema([UnguardedResolver]);
    expect(build).toThrow(Unguarded);
    expect(build).toThrow('No rule says who may use Query.openToAll, UnguardedThing');
  });
});

function isRule(rule: AccessRule | undefined): boolean {
  if (rule === 'PUBLIC' || rule === 'SIGNED_IN') return true;
  return Array.isArray(rule) && rule.length > 0 && rule.every((role) => ROLES.includes(role));
}
