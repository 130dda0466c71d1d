import { RULES_VERSION } from '@lindan/shared';

import type { ShownSuggestionInput } from '@/graphql/generated/graphql';

import type { DispatchRule } from './hooks/useDispatchRule';
import type { SuggestedResource } from './hooks/useSuggestedResources';
import type { SuggestedUnit } from './hooks/useSuggestedUnits';

/** One line of the list of units: the rule's unit, or one that the model suggests. */
export interface UnitLine {
  readonly unit: SuggestedUnit['unit'];
  /** The rule of the dispatch catalogue, on the line of its unit. */
  readonly rule: DispatchRule | undefined;
  /** undefined: by the rule alone. */
  readonly score: number | undefined;
  readonly reasons: SuggestedUnit['reasons'];
  readonly modelVersion: string;
}

/** The rule's unit first, with what the model says of it; then the other units. No unit stands there twice. */
export function unitLines(
  rule: DispatchRule | undefined,
  suggested: readonly SuggestedUnit[],
): readonly UnitLine[] {
  const others = suggested
    .filter(({ unit }) => unit.id !== rule?.leadUnit.id)
    .map((one): UnitLine => ({ ...one, rule: undefined }));
  if (rule === undefined) return others;
  const same = suggested.find(({ unit }) => unit.id === rule.leadUnit.id);
  const first = {
    unit: rule.leadUnit,
    rule,
    score: same?.score,
    reasons: same?.reasons ?? [],
    modelVersion: same?.modelVersion ?? RULES_VERSION,
  };
  return [first, ...others];
}

/** What the desk shows, as it travels with the dispatch: each kind in the order of the screen. */
export function toShown(
  units: readonly UnitLine[],
  resources: readonly SuggestedResource[],
): ShownSuggestionInput[] {
  return [
    ...units.map(({ unit, modelVersion }, index) => ({
      kind: 'UNIT' as const,
      id: unit.id,
      rank: index + 1,
      modelVersion,
    })),
    ...resources.map(({ resource, modelVersion }, index) => ({
      kind: 'RESOURCE' as const,
      id: resource.id,
      rank: index + 1,
      modelVersion,
    })),
  ];
}
