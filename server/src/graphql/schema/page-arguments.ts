import { ArgsType, Field, Int } from 'type-graphql';

/** The page of a list: `first` entries after a cursor. The read of the list refuses values out of range. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true }) first?: number | null;
  @Field(() => String, { nullable: true }) after?: string | null;
}
