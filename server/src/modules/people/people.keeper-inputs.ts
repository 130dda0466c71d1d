import type { Post, Role } from '@lindan/shared';
import { LIMITS } from '@lindan/shared';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../graphql/schema/scalars.js';
import {
  HasEntries,
  IsKey,
  IsNested,
  IsNewPassword,
  IsPhone,
  IsText,
  IsTextOrAbsent,
} from '../../graphql/schema/validation/decorators.js';
import { PostEnum, RoleEnum } from './people.enums.js';

@InputType()
export class MembershipInput {
  @Field(() => RoleEnum) role!: Role;
  @Field(() => ID, { nullable: true }) regionId?: string | null;
  @Field(() => ID, { nullable: true }) unitId?: string | null;
  @Field(() => PostEnum, { nullable: true }) post?: Post | null;
  @Field(() => DateScalar, { nullable: true, description: 'The first day; absent: from the beginning.' })
  since?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The last day; absent: without an end.' })
  until?: string | null;
}

@InputType()
export class InvitePersonInput {
  @IsText(LIMITS.account, { required: true })
  @Field(() => String)
  account!: string;

  @IsText(LIMITS.personName, { required: true })
  @Field(() => String)
  name!: string;

  @IsPhone()
  @Field(() => String, { nullable: true })
  phone?: string | null;

  @HasEntries(0, LIMITS.memberships)
  @IsNested()
  @Field(() => [MembershipInput])
  memberships!: MembershipInput[];

  @IsKey(LIMITS.idempotencyKey)
  @Field(() => String, { nullable: true, description: 'The same key gives the same link for seven days.' })
  idempotencyKey?: string | null;
}

@InputType()
export class UpdatePersonInput {
  @Field(() => ID) id!: string;

  @IsTextOrAbsent(LIMITS.personName)
  @Field(() => String, { nullable: true, description: 'Absent: unchanged.' })
  name?: string | null;

  @IsPhone()
  @Field(() => String, { nullable: true, description: 'Absent: unchanged; null or empty: taken away.' })
  phone?: string | null;

  @Field(() => Int, { nullable: true }) version?: number | null;
}

@ArgsType()
export class PersonArgs {
  @Field(() => ID) id!: string;
  @Field(() => Int, { nullable: true }) version?: number | null;
}

@ArgsType()
export class SetMembershipsArgs extends PersonArgs {
  @HasEntries(0, LIMITS.memberships)
  @IsNested()
  @Field(() => [MembershipInput])
  memberships!: MembershipInput[];

  @Field(() => [String], { nullable: true, description: 'Codes of `extensions.confirm` that are confirmed.' })
  confirm?: string[] | null;
}

@ArgsType()
export class DisablePersonArgs extends PersonArgs {
  @IsText(LIMITS.note, { required: true })
  @Field(() => String)
  reason!: string;

  @Field(() => [String], { nullable: true, description: 'Codes of `extensions.confirm` that are confirmed.' })
  confirm?: string[] | null;
}

@ArgsType()
export class AcceptInvitationArgs {
  @Field(() => String) token!: string;

  @IsNewPassword(LIMITS.password)
  @Field(() => String)
  password!: string;
}
