import { Field, ObjectType } from 'type-graphql';

import { Access } from '../../graphql/schema/access.js';
import { UnitType } from '../unit/unit.type.js';

@Access('SIGNED_IN')
@ObjectType('Pairing', { description: 'A unit that is paired with a community (包保).' })
export class PairingType {
  @Field(() => UnitType) unit!: object;
  @Field(() => Boolean, { description: 'A community has one lead unit at most.' }) isLead!: boolean;
  @Field(() => Boolean) isDemonstration!: boolean;
}
