import 'reflect-metadata';

import type { GraphQLArgument, GraphQLField, GraphQLInputType, GraphQLResolveInfo } from 'graphql';
import { getNamedType, getNullableType, isInputObjectType, isListType, parse } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { describe, expect, it } from 'vitest';

import { RESOLVERS } from '../../../modules/nouns.js';
import { BadInput } from '../../../refusal.js';
import { Document } from '../../documents/document.js';
import { textProblems } from '../../limits/input-problems.js';
import { writePath } from '../../limits/value-paths.js';
import { buildClosedSchema } from '../build-schema.js';
import { validateInput } from './validate-input.js';

type Path = readonly (string | number)[];
type Fields = Readonly<Record<string, { readonly type: GraphQLInputType }>>;
type Class = abstract new () => object;

const NUL = '\u0000';
const schema = buildClosedSchema(RESOLVERS);
const OPERATIONS = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
  type == null
    ? []
    : Object.values(type.getFields()).flatMap((field) => (field.args.length === 0 ? [] : [{ type, field }])),
);
const CLASSES = new Map<string, Class>(
  getMetadataStorage().inputTypes.map(({ name, target }) => [name, target as Class]),
);

/** The texts of a type: where each stands, the first entry of each list. */
function textsOf(type: GraphQLInputType, path: Path, depth = 0): readonly Path[] {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return textsOf(nullable.ofType, [...path, 0], depth);
  if (isInputObjectType(nullable))
    return depth > 4
      ? []
      : Object.values(nullable.getFields()).flatMap((field) =>
          textsOf(field.type, [...path, field.name], depth + 1),
        );
  return ['String', 'ID'].includes(getNamedType(type).name) ? [path] : [];
}

/** A value of a type in which one text is what it is given. With classes it is what the executor makes of the input. */
function valueWith(type: GraphQLInputType, [first, ...rest]: Path, text: string, classes: boolean): unknown {
  const nullable = getNullableType(type);
  if (first === undefined) return text;
  if (isListType(nullable)) return [valueWith(nullable.ofType, rest, text, classes)];
  if (!isInputObjectType(nullable)) throw new Error('no input');
  const known = CLASSES.get(nullable.name);
  const value = classes && known !== undefined ? Object.create(known.prototype as object) : {};
  const field = (nullable.getFields() as Fields)[String(first)];
  if (field === undefined) throw new Error(`no field ${first}`);
  return Object.assign(value as object, { [first]: valueWith(field.type, rest, text, classes) });
}

/** By the check of all that comes in; the client calls its variable as it likes. */
function pathsOfText(field: GraphQLField<unknown, unknown>, kind: string, arg: GraphQLArgument, path: Path) {
  const text = `${kind} ($other: ${arg.type.toString()}) { ${field.name}(${arg.name}: $other) }`;
  const operation = new Document(schema, text, parse(text)).operation(null);
  if (operation === undefined) throw new Error('no operation');
  return Object.keys(textProblems(operation, { other: valueWith(arg.type, path, NUL, false) }));
}

/** By the rules of the input's class, where it has one for this text. */
async function pathsOfRules(
  info: Pick<GraphQLResolveInfo, 'parentType' | 'fieldName'>,
  arg: GraphQLArgument,
  path: Path,
) {
  const input = valueWith(arg.type, path, NUL, true) as object;
  const target = CLASSES.get(getNamedType(arg.type).name) ?? Object;
  try {
    await validateInput(input, target as never, { info } as never);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    return Object.entries(error.fields).flatMap(([at, { problem }]) =>
      problem === 'unprintable' ? [at] : [],
    );
  }
  return [];
}

describe('a text is named by one path, whatever refuses it, in', () => {
  it.each(OPERATIONS.map((one) => [one.field.name, one] as const))('%s', async (_name, { type, field }) => {
    const kind = type === schema.getMutationType() ? 'mutation' : 'query';
    for (const arg of field.args)
      for (const path of textsOf(arg.type, [])) {
        const expected = writePath([arg.name, ...path]);
        expect(pathsOfText(field, kind, arg, path)).toEqual([expected]);
        const isInput = isInputObjectType(getNullableType(arg.type));
        const byRules = isInput
          ? await pathsOfRules({ parentType: type, fieldName: field.name }, arg, path)
          : [];
        expect([[], [expected]]).toContainEqual(byRules);
      }
  });
});

it('the rules of input classes are among what is compared', async () => {
  const field = schema.getMutationType()?.getFields()['saveUnit'];
  const [arg] = field?.args ?? [];
  const parentType = schema.getMutationType();
  if (arg === undefined || parentType == null) throw new Error('no saveUnit');
  const info = { parentType, fieldName: 'saveUnit' };
  expect(await pathsOfRules(info, arg, ['keywords', 0])).toEqual(['input.keywords[0]']);
  expect(await pathsOfRules(info, arg, ['name'])).toEqual(['input.name']);
});
