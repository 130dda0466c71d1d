import {
  AUDIENCES,
  CHANNELS,
  DEMAND_ACTIONS,
  DEMAND_KINDS,
  DEMAND_ORDERINGS,
  DEMAND_STATUSES,
  URGENCIES,
} from '@lindan/shared';

import { enumOf } from '../../graphql/schema/enums.js';

export const DemandStatusEnum = enumOf('DemandStatus', DEMAND_STATUSES);
export const DemandKindEnum = enumOf('DemandKind', DEMAND_KINDS);
export const DemandActionEnum = enumOf('DemandAction', DEMAND_ACTIONS);
export const DemandOrderByEnum = enumOf('DemandOrderBy', DEMAND_ORDERINGS);
export const UrgencyEnum = enumOf('Urgency', URGENCIES);
export const ChannelEnum = enumOf('Channel', CHANNELS);
export const AudienceEnum = enumOf('Audience', AUDIENCES);
