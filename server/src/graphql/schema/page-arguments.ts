import { ArgsType, Field, Int } from 'type-graphql';

/** Which page of a list: `first` entries after a cursor. What is out of range is refused where the list is read. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true }) first?: number | null;
  @Field(() => String, { nullable: true }) after?: string | null;
}
