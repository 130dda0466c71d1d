import { Field, ID, ObjectType } from 'type-graphql';

import { Access } from '../../graphql/schema/access.js';
import { DateTimeScalar } from '../../graphql/schema/scalars.js';

@Access('SIGNED_IN')
@ObjectType('Actor', { description: 'Who acted: accounts by name, residents by their role alone.' })
export class ActorType {
  @Field(() => String, { nullable: true }) name!: string | null;
  @Field(() => String) role!: string;
  @Field(() => String, { nullable: true }) unit!: string | null;
}

@Access('SIGNED_IN')
@ObjectType('Event')
export class EventType {
  @Field(() => ID) id!: string;
  @Field(() => DateTimeScalar) at!: Date;
  @Field(() => String) action!: string;
  @Field(() => String, { nullable: true }) from!: string | null;
  @Field(() => String, { nullable: true }) to!: string | null;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field(() => ActorType) actor!: ActorType;
}
