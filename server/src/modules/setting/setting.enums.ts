import { LIMIT_STEPS } from '@lindan/shared';

import { enumOf } from '../../graphql/schema/enums.js';

export const LimitStepEnum = enumOf('LimitStep', LIMIT_STEPS);
