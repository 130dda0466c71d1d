import type { DispatchDemandInput, OrderMode, Tier } from '@/graphql/generated/graphql';

import type { DispatchRule } from './hooks/useDispatchRule';

interface NamedUnit {
  readonly id: string;
  readonly name: string;
}

/** The candidate or the rule by which a unit was chosen, and the unit with its name. */
export interface Picked {
  readonly candidate?:
    | {
        readonly resource: { readonly id: string; readonly unit: NamedUnit & { readonly shortName: string } };
      }
    | undefined;
  readonly rule?: DispatchRule | undefined;
  readonly unit: NamedUnit | undefined;
}

/** What the dispatch desk holds besides the chosen candidate. */
export interface DispatchValues {
  readonly picked?: Picked;
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
