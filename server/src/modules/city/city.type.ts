import { Field, ObjectType } from 'type-graphql';

import { Access } from '../../graphql/schema/access.js';
import { CalendarYearType, CityBoundsType } from '../setting/setting.type.js';

@Access('PUBLIC')
@ObjectType('City', { description: 'Settings of the city that every page needs.' })
export class CityType {
  @Field(() => String, {
    description: 'The time zone, such as `Asia/Shanghai`, in which days are cut and times are shown.',
  })
  timeZone!: string;

  @Field(() => [CalendarYearType], { description: 'The years whose notice is known.' })
  calendarYears!: readonly CalendarYearType[];

  @Field(() => CityBoundsType, { nullable: true, description: 'null: none are set.' })
  bounds!: CityBoundsType | null;
}
