import { Field, ID, Int, ObjectType } from 'type-graphql';

import { Access } from '../../graphql/schema/access.js';
import { EventType } from '../event/event.type.js';

@Access('PUBLIC')
@ObjectType('Category')
export class CategoryType {
  @Field(() => ID) code!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { description: 'In Chinese, whatever the reader’s language.' }) nameZh!: string;
  @Field(() => String, { description: 'In English, whatever the reader’s language.' }) nameEn!: string;
  @Field(() => CategoryType, { nullable: true, description: 'null on the first of the two levels.' })
  parent!: CategoryType | null;
  @Field(() => [String], { description: 'Words by which the category is found.' })
  keywords!: readonly string[];
  @Field(() => Boolean, { description: 'A report on such a demand needs a photo.' }) photoRequired!: boolean;
  @Field(() => String, { nullable: true, description: 'Why, where a photo is required.' })
  photoReason!: string | null;
  @Field(() => Int) version!: number;
  @Field(() => [EventType], { description: 'Its history, for administrators.' })
  events!: readonly EventType[];
}
