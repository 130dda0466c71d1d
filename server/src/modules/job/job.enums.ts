import { JOB_NAMES } from '@lindan/shared';

import { enumOf } from '../../graphql/schema/enums.js';

export const JobNameEnum = enumOf('JobName', JOB_NAMES);
