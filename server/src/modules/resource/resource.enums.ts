import { CAPACITY_PERIODS, RESOURCE_ACTIONS, RESOURCE_KINDS, RESOURCE_STATUSES } from '@lindan/shared';

import { enumOf } from '../../graphql/schema/enums.js';

export const ResourceStatusEnum = enumOf('ResourceStatus', RESOURCE_STATUSES);
export const ResourceActionEnum = enumOf('ResourceAction', RESOURCE_ACTIONS);
export const ResourceKindEnum = enumOf('ResourceKind', RESOURCE_KINDS);
export const CapacityPeriodEnum = enumOf('CapacityPeriod', CAPACITY_PERIODS);
