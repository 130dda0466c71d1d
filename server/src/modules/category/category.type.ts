import { Field, ID, ObjectType } from 'type-graphql';

import { Access } from '../../graphql/schema/access.js';

@Access('PUBLIC')
@ObjectType('Category')
export class CategoryType {
  @Field(() => ID) code!: string;
  @Field(() => String) name!: string;
  @Field(() => CategoryType, { nullable: true, description: 'null on the first of the two levels.' })
  parent!: CategoryType | null;
}
