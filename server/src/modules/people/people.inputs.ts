import type { PersonStatus, Role } from '@lindan/shared';
import { LIMITS } from '@lindan/shared';
import { Field, ID, InputType } from 'type-graphql';
import { IsNewPassword, IsText } from '../../graphql/schema/validation/decorators.js';
import { PersonStatusEnum, RoleEnum } from './people.enums.js';

@InputType()
export class LoginInput {
  @IsText(LIMITS.account, { required: true })
  @Field(() => String)
  account!: string;

  @IsText(LIMITS.password.max, { required: true })
  @Field(() => String)
  password!: string;
}

@InputType()
export class ChangePasswordInput {
  @IsText(LIMITS.password.max, { required: true })
  @Field(() => String)
  currentPassword!: string;

  @IsNewPassword(LIMITS.password)
  @Field(() => String)
  newPassword!: string;
}

@InputType()
export class PersonFilter {
  @IsText(LIMITS.search)
  @Field(() => String, { nullable: true })
  search?: string | null;

  @Field(() => PersonStatusEnum, { nullable: true })
  status?: PersonStatus | null;

  @Field(() => RoleEnum, { nullable: true })
  role?: Role | null;

  @Field(() => ID, { nullable: true, description: 'A place; people in all that lies below it too.' })
  regionId?: string | null;

  @Field(() => ID, { nullable: true })
  unitId?: string | null;
}
