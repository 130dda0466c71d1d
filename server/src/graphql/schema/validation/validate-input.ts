import type { ValidationError } from 'class-validator';
import { validate } from 'class-validator';
import type { GraphQLArgument } from 'graphql';
import { getNamedType } from 'graphql';
import type { ValidatorFn } from 'type-graphql';

import type { FieldProblem } from '../../../refusal.js';
import { BadInput } from '../../../refusal.js';
import { readProblem } from './problem.js';

/**
 * Validates the arguments of an operation by the rules of their classes, all fields at once.
 * @throws BadInput naming each field by its path in the arguments
 */
export const validateInput: ValidatorFn = async (value, type, { info }) => {
  if (value === null || typeof value !== 'object') return;
  const field = info.parentType.getFields()[info.fieldName];
  const prefix = inputArgumentOf(type as unknown, field?.args ?? []);
  const inputs: readonly (readonly [string, object])[] = Array.isArray(value)
    ? value.map((one, place) => [`${prefix}[${place}]`, one as object] as const)
    : [[prefix, value]];
  const fields: Record<string, FieldProblem> = {};
  for (const [path, input] of inputs) {
    collect(await validate(input, { forbidUnknownValues: false }), path, fields);
  }
  if (Object.keys(fields).length > 0) throw new BadInput(fields);
};

/**
 * The argument that holds an input; its name begins every path. `@Args()` spreads its class over the arguments and has none.
 * Input classes have the name of their type.
 */
function inputArgumentOf(type: unknown, args: readonly GraphQLArgument[]): string {
  const isOfType = (arg: GraphQLArgument): boolean =>
    typeof type === 'function' && getNamedType(arg.type).name === type.name;
  return args.find(isOfType)?.name ?? '';
}

function collect(
  errors: readonly ValidationError[],
  prefix: string,
  fields: Record<string, FieldProblem>,
): void {
  for (const error of errors) {
    const path = join(prefix, error.property);
    const [message] = Object.values(error.constraints ?? {});
    if (message !== undefined) {
      const { index, ...problem } = readProblem(message);
      fields[index === undefined ? path : join(path, String(index))] = problem;
    }
    collect(error.children ?? [], path, fields);
  }
}

/** Writes a path as GraphQL does: `input.coUnitIds[2]`. */
function join(prefix: string, property: string): string {
  if (/^\d+$/.test(property)) return `${prefix}[${property}]`;
  return prefix === '' ? property : `${prefix}.${property}`;
}
