import type { Role } from '@lindan/shared';
import { Field, ID, ObjectType } from 'type-graphql';

import { Access } from '../../graphql/schema/access.js';
import { connectionOf } from '../../graphql/schema/connection-type.js';
import { DateTimeScalar } from '../../graphql/schema/scalars.js';
import { RegionType } from '../region/region.type.js';
import { UnitType } from '../unit/unit.type.js';
import { RoleEnum } from './people.enums.js';

// Public as a part of the viewer; the memberships of other people are only reachable through an administrator's types.
@Access('PUBLIC')
@ObjectType('Membership', { description: 'A role that somebody holds in a place or for a unit.' })
export class MembershipType {
  @Field(() => RoleEnum) role!: Role;
  @Field(() => RegionType, { nullable: true }) region!: RegionType | null;
  @Field(() => UnitType, { nullable: true }) unit!: UnitType | null;
}

// Public: `me` is null without a session, and logging in returns the viewer to a request that had none.
@Access('PUBLIC')
@ObjectType('Viewer', { description: 'The signed-in person.' })
export class ViewerType {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String) account!: string;
  @Field(() => Boolean) isDemonstration!: boolean;
  @Field(() => [MembershipType]) memberships!: readonly MembershipType[];
}

@Access('PUBLIC')
@ObjectType('Session', { description: 'What an API client signs its requests with.' })
export class SessionType {
  @Field(() => String, { description: 'Sent as `Authorization: Bearer …`; shown this once.' }) token!: string;
  @Field(() => DateTimeScalar) expiresAt!: Date;
  @Field(() => ViewerType) viewer!: ViewerType;
}

@Access('PUBLIC')
@ObjectType('BrowserSession', { description: 'A session whose token is in an http-only cookie.' })
export class BrowserSessionType {
  @Field(() => DateTimeScalar) expiresAt!: Date;
  @Field(() => ViewerType) viewer!: ViewerType;
}

@Access(['ADMIN'])
@ObjectType('Person', { description: 'A person with an account, as administrators see it.' })
export class PersonType {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String) account!: string;
  @Field(() => Boolean) isDemonstration!: boolean;
  @Field(() => [MembershipType]) memberships!: readonly MembershipType[];
}

export const PersonConnection = connectionOf(PersonType, 'Person', ['ADMIN']);
