import type { DispatchDemandInput, OrderMode, Tier } from '@/graphql/generated/graphql';

/** What the dispatch desk holds besides the chosen candidate. */
export interface DispatchValues {
  readonly unitId?: string;
  readonly coUnitIds?: string[];
  readonly tier?: Tier;
  readonly note?: string;
  /** Of a ruling. */
  readonly reason?: string;
  readonly basis?: string;
  /** For a demand without a category. */
  readonly categoryCode?: string;
}

interface Dispatched {
  readonly demand: { readonly id: string; readonly version: number };
  readonly mode: OrderMode;
  readonly resourceId: string | undefined;
}

/** An order for the claim hall names no unit: any eligible one may claim it. */
export function toDispatchInput(
  values: DispatchValues,
  { demand, mode, resourceId }: Dispatched,
): DispatchDemandInput {
  const isAssigned = mode === 'ASSIGNED';
  return {
    demandId: demand.id,
    version: demand.version,
    mode,
    unitId: isAssigned ? (values.unitId ?? null) : null,
    resourceId: isAssigned ? (resourceId ?? null) : null,
    coUnitIds: (values.coUnitIds ?? []).filter((id) => id !== values.unitId),
    tier: values.tier ?? null,
    note: values.note?.trim() || null,
    reason: values.reason?.trim() || null,
    basis: values.basis?.trim() || null,
    categoryCode: values.categoryCode ?? null,
  };
}
