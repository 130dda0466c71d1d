import { Field, Float, InputType, ObjectType } from 'type-graphql';

import { Access } from '../../graphql/schema/access.js';
import { IsWithin } from '../../graphql/schema/validation/decorators.js';

@Access('PUBLIC')
@ObjectType('Coordinates')
export class CoordinatesType {
  @Field(() => Float) latitude!: number;
  @Field(() => Float) longitude!: number;
}

@InputType()
export class CoordinatesInput {
  @IsWithin(-90, 90)
  @Field(() => Float)
  latitude!: number;
  @IsWithin(-180, 180)
  @Field(() => Float)
  longitude!: number;
}
