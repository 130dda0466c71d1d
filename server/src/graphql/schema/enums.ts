import {
  AUDIENCES,
  CAPACITY_PERIODS,
  CHANNELS,
  CLOCKS,
  DEMAND_ACTIONS,
  DEMAND_KINDS,
  DEMAND_ORDERINGS,
  DEMAND_STATUSES,
  EXTENSION_DECISIONS,
  JOB_NAMES,
  LIMIT_STEPS,
  ORDER_ACTIONS,
  ORDER_MODES,
  ORDER_ORDERINGS,
  ORDER_STATUSES,
  REASON_KINDS,
  REGION_KINDS,
  RESOURCE_ACTIONS,
  RESOURCE_KINDS,
  RESOURCE_STATUSES,
  RETURN_REASONS,
  ROLES,
  TIERS,
  TIME_COUNTS,
  UNIT_KINDS,
  URGENCIES,
  VERIFY_METHODS,
} from '@lindan/shared';
import { registerEnumType } from 'type-graphql';

/** Registers a word list of the vocabulary as an enum of the schema. */
function enumOf<const Value extends string>(
  name: string,
  values: readonly Value[],
): { readonly [V in Value]: V } {
  const members = Object.fromEntries(values.map((value) => [value, value])) as { [V in Value]: V };
  registerEnumType(members, { name });
  return members;
}

export const RegionKindEnum = enumOf('RegionKind', REGION_KINDS);
export const RoleEnum = enumOf('Role', ROLES);
export const UnitKindEnum = enumOf('UnitKind', UNIT_KINDS);

export const DemandStatusEnum = enumOf('DemandStatus', DEMAND_STATUSES);
export const DemandKindEnum = enumOf('DemandKind', DEMAND_KINDS);
export const DemandActionEnum = enumOf('DemandAction', DEMAND_ACTIONS);
export const DemandOrderByEnum = enumOf('DemandOrderBy', DEMAND_ORDERINGS);
export const UrgencyEnum = enumOf('Urgency', URGENCIES);
export const ChannelEnum = enumOf('Channel', CHANNELS);
export const AudienceEnum = enumOf('Audience', AUDIENCES);

export const OrderStatusEnum = enumOf('OrderStatus', ORDER_STATUSES);
export const OrderActionEnum = enumOf('OrderAction', ORDER_ACTIONS);
export const OrderModeEnum = enumOf('OrderMode', ORDER_MODES);
export const OrderOrderByEnum = enumOf('OrderOrderBy', ORDER_ORDERINGS);
export const TierEnum = enumOf('Tier', TIERS);
export const ReturnReasonEnum = enumOf('ReturnReason', RETURN_REASONS);
export const ExtensionDecisionEnum = enumOf('ExtensionDecision', EXTENSION_DECISIONS);
export const VerifyMethodEnum = enumOf('VerifyMethod', VERIFY_METHODS);

export const ResourceStatusEnum = enumOf('ResourceStatus', RESOURCE_STATUSES);
export const ResourceActionEnum = enumOf('ResourceAction', RESOURCE_ACTIONS);
export const ResourceKindEnum = enumOf('ResourceKind', RESOURCE_KINDS);
export const CapacityPeriodEnum = enumOf('CapacityPeriod', CAPACITY_PERIODS);

export const LimitStepEnum = enumOf('LimitStep', LIMIT_STEPS);
export const TimeCountEnum = enumOf('TimeCount', TIME_COUNTS);
export const ClockEnum = enumOf('Clock', CLOCKS);
export const ReasonKindEnum = enumOf('ReasonKind', REASON_KINDS);
export const JobNameEnum = enumOf('JobName', JOB_NAMES);
