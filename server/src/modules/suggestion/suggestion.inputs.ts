import type { SuggestionKind } from '@lindan/shared';
import { Field, ID, InputType, Int } from 'type-graphql';

import { Checked } from '../../graphql/schema/validation/decorators.js';
import type { ShownSuggestion } from './shown-suggestion.js';
import { problemOfShown } from './shown-suggestion.js';
import { SuggestionKindEnum } from './suggestion.enums.js';

@InputType({ description: 'A suggestion that was shown before a unit was chosen.' })
export class ShownSuggestionInput implements ShownSuggestion {
  @Field(() => SuggestionKindEnum) kind!: SuggestionKind;
  @Field(() => ID, { description: 'Of a unit or a resource the id, of a category the code.' }) id!: string;
  @Field(() => Int, { description: 'From 1, within its kind.' }) rank!: number;
  @Field(() => String, { description: 'The `modelVersion` of the suggestion.' }) modelVersion!: string;
}

/** Suggestions as they were shown, or nothing. */
export const AreShown = (): PropertyDecorator =>
  Checked('shown', (list) => (Array.isArray(list) ? problemOfShown(list as ShownSuggestion[]) : undefined));

/** The descriptions of the two fields, wherever a unit is chosen. */
export const SHOWN = {
  suggestions: {
    nullable: true,
    description: 'What was shown, in the order of the screen; empty: nothing was. Logged with the choice.',
  },
  overrideReason: { nullable: true, description: 'Why the first unit shown was not chosen.' },
} as const;
