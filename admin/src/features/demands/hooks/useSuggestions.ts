import { RULES_VERSION } from '@lindan/shared';

import type { QueryState } from '@/components/states/QueryBoundary';
import type { SuggestedResourcesQuery } from '@/graphql/generated/graphql';

import type { UnitLine } from '../shown';
import { unitLines } from '../shown';
import type { DispatchRule } from './useDispatchRule';
import type { SuggestedResource } from './useSuggestedResources';
import { useSuggestedResources } from './useSuggestedResources';
import { useSuggestedUnits } from './useSuggestedUnits';

/** Everything that is suggested for a demand. Each of its queries may fail without the others. */
export interface Suggestions {
  readonly units: readonly UnitLine[];
  readonly resources: readonly SuggestedResource[];
  /** Waits for the units too: digits count both lists, and must not move under a finger. */
  readonly resourcesQuery: QueryState<SuggestedResourcesQuery>;
  readonly hasUnitsFailed: boolean;
  readonly askForUnitsAgain: () => void;
  /** There is no model, or it is broken: rules alone made what is shown. */
  readonly isByRules: boolean;
}

export function useSuggestions(demandId: string, rule: DispatchRule | undefined): Suggestions {
  const units = useSuggestedUnits(demandId);
  const resources = useSuggestedResources(demandId);
  const suggestedUnits = units.data?.suggestedUnits ?? [];
  const isWaiting = units.data === undefined && units.error === undefined;
  const suggestedResources = isWaiting ? [] : (resources.data?.suggestedResources ?? []);
  const suggested = [...suggestedUnits, ...suggestedResources];
  return {
    units: unitLines(rule, suggestedUnits),
    resources: suggestedResources,
    resourcesQuery: {
      data: isWaiting ? undefined : resources.data,
      error: isWaiting ? undefined : resources.error,
      refetch: resources.refetch,
    },
    hasUnitsFailed: units.data === undefined && units.error !== undefined,
    askForUnitsAgain: () => {
      // A second failure shows the same line.
      units.refetch().catch(() => undefined);
    },
    isByRules: suggested.some(({ modelVersion }) => modelVersion === RULES_VERSION),
  };
}
