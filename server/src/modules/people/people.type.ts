import type { PersonAction, PersonStatus, Post, Role } from '@lindan/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';

import { Access } from '../../graphql/schema/access.js';
import { connectionOf } from '../../graphql/schema/connection-type.js';
import { DateScalar, DateTimeScalar } from '../../graphql/schema/scalars.js';
import { EventType } from '../event/event.type.js';
import { RegionType } from '../region/region.type.js';
import { UnitType } from '../unit/unit.type.js';
import { PersonActionEnum, PersonStatusEnum, PostEnum, RoleEnum } from './people.enums.js';
import { PEOPLE_KEEPERS } from './people.policy.js';

// Public as a part of the viewer; the memberships of other people are only reachable through the types for keepers of people.
@Access('PUBLIC')
@ObjectType('Membership', { description: 'A role that somebody holds in a place or for a unit.' })
export class MembershipType {
  @Field(() => ID) id!: string;
  @Field(() => RoleEnum) role!: Role;
  @Field(() => RegionType, { nullable: true }) region!: RegionType | null;
  @Field(() => UnitType, { nullable: true }) unit!: UnitType | null;
  @Field(() => PostEnum, { nullable: true }) post!: Post | null;
  @Field(() => DateScalar, { nullable: true, description: 'The first day, in the time zone of the city.' })
  since!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The last day, included.' })
  until!: string | null;
  @Field(() => Boolean, { description: 'Today lies in its period.' }) isInForce!: boolean;
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

@Access(PEOPLE_KEEPERS)
@ObjectType('Person', {
  description: 'A person with an account, as administrators and, in its grids, community staff see it.',
})
export class PersonType {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String) account!: string;
  @Field(() => Boolean) isDemonstration!: boolean;
  @Field(() => Int) version!: number;
  @Field(() => PersonStatusEnum) status!: PersonStatus;
  @Field(() => String, { nullable: true, description: 'Masked.' }) phone!: string | null;
  @Field(() => DateTimeScalar) createdAt!: Date;
  @Field(() => [MembershipType], { description: 'Those in the viewer’s scope, former and later ones too.' })
  memberships!: readonly MembershipType[];
  @Field(() => [PersonActionEnum], { description: 'What the viewer may do to the person now.' })
  allowedActions!: readonly PersonAction[];
  @Field(() => [EventType]) events!: readonly EventType[];
}

export const PersonConnection = connectionOf(PersonType, 'Person', PEOPLE_KEEPERS);

@Access(PEOPLE_KEEPERS)
@ObjectType('InvitationLink', { description: 'A one-time link; it is shown this once.' })
export class InvitationLinkType {
  @Field(() => String) link!: string;
  @Field(() => String) token!: string;
  @Field(() => DateTimeScalar) expiresAt!: Date;
}

@Access(PEOPLE_KEEPERS)
@ObjectType('InvitedPerson')
export class InvitedPersonType extends InvitationLinkType {
  @Field(() => PersonType) person!: PersonType;
}

// Public: a token comes without a session, before there is a password or after it was forgotten.
@Access('PUBLIC')
@ObjectType('Invitation', { description: 'What the page of a one-time link shows.' })
export class InvitationType {
  @Field(() => String) name!: string;
  @Field(() => String) account!: string;
  @Field(() => DateTimeScalar) expiresAt!: Date;
}
