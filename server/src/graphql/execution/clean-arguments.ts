import { cleanText } from '@lindan/shared';
import type { GraphQLField, GraphQLInputType } from 'graphql';
import { GraphQLString, getNullableType, isInputObjectType, isListType } from 'graphql';

/** Texts that are taken as they were sent, by the name of their field, each with its reason. */
export const TAKEN_AS_SENT: Readonly<Record<string, string>> = {
  password: 'a secret that only its owner knows how to type',
  currentPassword: 'a secret that only its owner knows how to type',
  newPassword: 'a secret that only its owner knows how to type',
  token: 'made by the server',
  joinToken: 'made by the server',
  idempotencyKey: 'made by a client, compared as a whole',
  after: 'a cursor, made by the server',
};

type Values = Readonly<Record<string, unknown>>;

/**
 * Cleans every text among the arguments of an operation ({@link cleanText}), before it is validated. So no command is given
 * marks that nobody sees, whatever the client.
 */
export function cleanArguments(field: GraphQLField<unknown, never>, values: Values): Values {
  return cleanFields(field.args, values);
}

function cleanFields(
  fields: readonly { readonly name: string; readonly type: GraphQLInputType }[],
  values: Values,
): Values {
  const cleaned: Record<string, unknown> = { ...values };
  for (const { name, type } of fields) {
    if (Object.hasOwn(values, name) && !Object.hasOwn(TAKEN_AS_SENT, name))
      cleaned[name] = cleanValue(type, values[name]);
  }
  return cleaned;
}

function cleanValue(type: GraphQLInputType, value: unknown): unknown {
  if (value === null || value === undefined) return value;
  const named = getNullableType(type);
  if (named === GraphQLString) return typeof value === 'string' ? cleanText(value) : value;
  if (isListType(named))
    return Array.isArray(value) ? value.map((one) => cleanValue(named.ofType, one)) : value;
  return isInputObjectType(named) ? cleanFields(Object.values(named.getFields()), value as Values) : value;
}
