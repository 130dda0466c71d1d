import { AMENDMENT_CAUSES, AMENDMENT_STATUSES } from '@lindan/shared';

import { enumOf } from '../../graphql/schema/enums.js';

export const AmendmentCauseEnum = enumOf('AmendmentCause', AMENDMENT_CAUSES);
export const AmendmentStatusEnum = enumOf('AmendmentStatus', AMENDMENT_STATUSES);
