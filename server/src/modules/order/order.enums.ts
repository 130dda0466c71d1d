import {
  EXTENSION_DECISIONS,
  ORDER_ACTIONS,
  ORDER_MODES,
  ORDER_ORDERINGS,
  ORDER_STATUSES,
  RETURN_REASONS,
  TIERS,
  VERIFY_METHODS,
} from '@lindan/shared';

import { enumOf } from '../../graphql/schema/enums.js';

export const OrderStatusEnum = enumOf('OrderStatus', ORDER_STATUSES);
export const OrderActionEnum = enumOf('OrderAction', ORDER_ACTIONS);
export const OrderModeEnum = enumOf('OrderMode', ORDER_MODES);
export const OrderOrderByEnum = enumOf('OrderOrderBy', ORDER_ORDERINGS);
export const TierEnum = enumOf('Tier', TIERS);
export const ReturnReasonEnum = enumOf('ReturnReason', RETURN_REASONS);
export const ExtensionDecisionEnum = enumOf('ExtensionDecision', EXTENSION_DECISIONS);
export const VerifyMethodEnum = enumOf('VerifyMethod', VERIFY_METHODS);
