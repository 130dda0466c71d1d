import type { MatchWeights } from '@lindan/shared';
import { MATCH_WEIGHT_NAMES } from '@lindan/shared';

import type { Services } from '../../../context/services.js';
import { newId } from '../../../sql/id.js';
import { addVersion } from '../../setting/add-version.js';
import type { Decision } from './decision.js';
import { holdBack, scored } from './decision.js';
import type { FitFigures } from './fit-figures.js';
import { figuresOf } from './fit-figures.js';
import { fitWeights } from './fit-weights.js';
import { loadDecisions } from './load-decisions.js';
import { fitCurve } from './logistic.js';

/** With fewer decisions a fit would follow chance. */
export const LEAST_DECISIONS = 50;

/** What a fit found, on decisions held back. */
interface Fit {
  readonly decisions: number;
  readonly before: FitFigures;
  readonly after: FitFigures;
  readonly weights: MatchWeights;
  /** On decisions held back, by the loss. */
  readonly isBetter: boolean;
  readonly hasSaved: boolean;
}

/**
 * Fits the weights of suggested resources to the log. They are saved as a new version of the setting only where that is asked for, and
 * where they do better on decisions held back.
 * @returns the number of decisions alone, where they are too few
 */
export async function fitMatchWeights(
  services: Services,
  now: Date,
  { isApplied }: { readonly isApplied: boolean },
): Promise<Fit | { readonly decisions: number }> {
  const decisions = await loadDecisions({ services, now });
  if (decisions.length < LEAST_DECISIONS) return { decisions: decisions.length };
  const present = services.settings.at(now).matchWeights;
  const { fitted, heldBack } = holdBack(decisions);
  const weights = fitWeights(fitted, present);
  const before = figuresOf(heldBack, present, curveOf(fitted, present));
  const after = figuresOf(heldBack, weights, curveOf(fitted, weights));
  const isBetter = !isSame(weights, present) && after.logLoss < before.logLoss;
  const hasSaved = isApplied && isBetter && (await save(services, now, weights));
  return { decisions: decisions.length, before, after, weights, isBetter, hasSaved };
}

function curveOf(decisions: readonly Decision[], weights: MatchWeights) {
  return fitCurve(decisions.flatMap((decision) => scored(decision, weights)));
}

/** The first version of a setting is no row, which a saved one could repeat. */
function isSame(weights: MatchWeights, present: MatchWeights): boolean {
  return MATCH_WEIGHT_NAMES.every((name) => weights[name] === present[name]);
}

async function save(services: Services, now: Date, weights: MatchWeights): Promise<boolean> {
  const version = { id: newId(), name: 'matchWeights', value: weights, holdsFrom: now };
  const acting = { now, viewer: null };
  const hasSaved = await services.database.transaction((em) => addVersion(em, acting, version));
  await services.settings.read();
  services.announcer.settingsChanged();
  return hasSaved;
}
