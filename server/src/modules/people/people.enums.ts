import { PERSON_ACTIONS, PERSON_STATUSES, POSTS, ROLES } from '@lindan/shared';

import { enumOf } from '../../graphql/schema/enums.js';

export const RoleEnum = enumOf('Role', ROLES);
export const PersonStatusEnum = enumOf('PersonStatus', PERSON_STATUSES);
export const PostEnum = enumOf('Post', POSTS);
export const PersonActionEnum = enumOf('PersonAction', PERSON_ACTIONS);
