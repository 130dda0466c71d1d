import { Field, ObjectType } from 'type-graphql';

import { Access } from '../../graphql/schema/access.js';

@Access('PUBLIC')
@ObjectType('City', { description: 'Settings of the city that every page needs.' })
export class CityType {
  @Field(() => String, {
    description: 'The time zone, such as `Asia/Shanghai`, in which days are cut and times are shown.',
  })
  timeZone!: string;
}
