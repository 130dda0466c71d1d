import { ROLES } from '@lindan/shared';

import { enumOf } from '../../graphql/schema/enums.js';

export const RoleEnum = enumOf('Role', ROLES);
