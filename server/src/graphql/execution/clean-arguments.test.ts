import { cleanText } from '@lindan/shared';
import type { GraphQLField, GraphQLInputType } from 'graphql';
import { GraphQLString, getNullableType, isInputObjectType, isListType } from 'graphql';
import { describe, expect, it } from 'vitest';

import { RESOLVERS } from '../../modules/nouns.js';
import { buildClosedSchema } from '../schema/build-schema.js';
import { rootTypesOf } from '../schema/guard.js';
import { cleanArguments, TAKEN_AS_SENT } from './clean-arguments.js';

const schema = buildClosedSchema(RESOLVERS);
const fields = rootTypesOf(schema).flatMap((root) =>
  Object.values(root.getFields()).map((field) => [`${root.name}.${field.name}`, field] as const),
);

const PASTED = '\u202A 3\u200B号楼\u2028漏水\u202C ';

/** A value of an input type in which every text is a pasted one. */
function pastedValue(type: GraphQLInputType): unknown {
  const named = getNullableType(type);
  if (isListType(named)) return [pastedValue(named.ofType)];
  return isInputObjectType(named) ? pastedFields(Object.values(named.getFields())) : PASTED;
}
function pastedFields(of: readonly { readonly name: string; readonly type: GraphQLInputType }[]) {
  return Object.fromEntries(of.map(({ name, type }) => [name, pastedValue(type)]));
}

/** The texts of a value by their names. */
function textsOf(type: GraphQLInputType, value: unknown, name: string): (readonly [string, unknown])[] {
  const named = getNullableType(type);
  if (named === GraphQLString) return [[name, value]];
  if (isListType(named)) return (value as unknown[]).flatMap((one) => textsOf(named.ofType, one, name));
  if (!isInputObjectType(named)) return [];
  const values = value as Record<string, unknown>;
  return Object.values(named.getFields()).flatMap((field) =>
    textsOf(field.type, values[field.name], field.name),
  );
}

function textsAfterCleaning(field: GraphQLField<unknown, unknown>) {
  const cleaned = cleanArguments(field, pastedFields(field.args));
  return field.args.flatMap(({ name, type }) => textsOf(type, cleaned[name], name));
}

describe('every text that an operation takes', () => {
  it.each(fields)('%s', (_name, field) => {
    for (const [name, text] of textsAfterCleaning(field)) {
      expect(text, name).toBe(Object.hasOwn(TAKEN_AS_SENT, name) ? PASTED : cleanText(PASTED));
    }
  });

  it('is cleaned, but for a few, and each of those is a field of the API', () => {
    const names = fields.flatMap(([, field]) => textsAfterCleaning(field).map(([name]) => name));
    expect(names.length).toBeGreaterThan(100);
    expect(Object.keys(TAKEN_AS_SENT).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('is no argument of a subscription, which another executor serves', () => {
    const subscriptions = Object.values(schema.getSubscriptionType()?.getFields() ?? {});
    expect(subscriptions.flatMap(textsAfterCleaning)).toEqual([]);
  });
});

it('what was not sent stays absent, and null stays null', () => {
  const field = schema.getMutationType()?.getFields()['submitDemand'];
  const input = { title: ' 灯 ', requester: null };
  expect(field && cleanArguments(field, { input })).toEqual({ input: { title: '灯', requester: null } });
});
