import { CLOCKS, TIME_COUNTS } from '@lindan/shared';
import { registerEnumType } from 'type-graphql';

/** Registers a word list of the vocabulary as an enum of the schema. A noun's enums are declared in its folder. */
export function enumOf<const Value extends string>(
  name: string,
  values: readonly Value[],
): { readonly [V in Value]: V } {
  const members = Object.fromEntries(values.map((value) => [value, value])) as { [V in Value]: V };
  registerEnumType(members, { name });
  return members;
}

export const TimeCountEnum = enumOf('TimeCount', TIME_COUNTS);
export const ClockEnum = enumOf('Clock', CLOCKS);
