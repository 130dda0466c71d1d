import type { RequestContext } from '../../context/request-context.js';
import type { Node } from '../../read-model/read.js';
import type { Selection } from '../../read-model/selection.js';
import type { DutyDemand } from './duty-demand.js';
import { dutyDemand } from './duty-demand.js';
import type { JudgedText } from './judged-text.js';
import { judgeText } from './judged-text.js';
import type { Answer, Classifier } from './learning/classifier.js';
import { sureAnswers } from './learning/sure-enough.js';
import { currentModel } from './models/current-model.js';
import { unitCandidates } from './unit-candidates.js';
import type { AlikeCases, UnitReason } from './unit-reasons.js';
import { catalogueReason, modelReasons } from './unit-reasons.js';

/**
 * How often the unit of the catalogue's rule is the one that people chose: for 66 of the demonstration's 118 demands. The others went to
 * the street, the community or an association, as they may.
 */
const CATALOGUE_PROBABILITY = 0.56;

/** A unit whose duty a demand may be. `score` is a probability, 0..1. */
export interface SuggestedUnit {
  readonly id: string;
  readonly score: number;
  readonly reasons: readonly UnitReason[];
  readonly unit: Node;
  readonly modelVersion: string;
}

/**
 * Whose duty a demand is: the unit of the catalogue's rule in force first, then those that the model is sure of, each with its
 * reasons. Closed units and those of other places are left out.
 * @param selections what is read of each unit
 * @throws NotFound
 */
export async function suggestUnits(
  context: RequestContext,
  demandId: string,
  first: number,
  selections: readonly Selection[],
): Promise<readonly SuggestedUnit[]> {
  const { demand, judged, classifier, version, ranked } = await rankUnits(context, demandId);
  const ids = ranked.map(({ id }) => id);
  const units = await unitCandidates(context, demand, ids, selections);
  return ranked
    .flatMap(({ id, score, isRule }) => {
      const unit = units.get(id);
      if (unit === undefined) return [];
      const reasons: readonly UnitReason[] = isRule
        ? [catalogueReason(demand, score, context.locale)]
        : modelReasons(demand, unit, { score, cases: alikeCases(classifier, judged, id) }, context.locale);
      return reasons.length === 0 ? [] : [{ id, score, reasons, unit: unit.node, modelVersion: version }];
    })
    .slice(0, first);
}

/** A demand, and the units whose duty it may be, best first: closed ones and those of other places are still among them. */
interface Ranking {
  readonly demand: DutyDemand;
  readonly judged: JudgedText | undefined;
  readonly classifier: Classifier | null;
  readonly version: string;
  readonly ranked: readonly Ranked[];
}

/** @throws NotFound */
export async function rankUnits(context: RequestContext, demandId: string): Promise<Ranking> {
  const demand = await dutyDemand(context, demandId);
  const { classifier, version } = await currentModel(context, 'UNIT');
  const judged = judgeText(classifier, demand);
  const ranked = [...byCatalogue(demand), ...byModel(demand, sureAnswers(judged?.answers ?? []))];
  return { demand, judged, classifier, version, ranked };
}

interface Ranked {
  readonly id: string;
  readonly score: number;
  readonly isRule: boolean;
}

function byCatalogue({ leadUnitId }: DutyDemand): readonly Ranked[] {
  return leadUnitId === null ? [] : [{ id: leadUnitId, score: CATALOGUE_PROBABILITY, isRule: true }];
}

/** The model's units. Behind the catalogue's unit, they share what it leaves. */
function byModel({ leadUnitId }: DutyDemand, answers: readonly Answer[]): readonly Ranked[] {
  const most = leadUnitId === null ? 1 : 1 - CATALOGUE_PROBABILITY;
  return answers
    .filter(({ label }) => label !== leadUnitId)
    .map(({ label: id, probability }) => ({ id, score: probability * most, isRule: false }));
}

/** What the confirmed cases most like the demand say of a unit. */
function alikeCases(
  classifier: Classifier | null,
  judged: JudgedText | undefined,
  unitId: string,
): AlikeCases {
  if (classifier === null || judged === undefined) return { all: 0, own: 0, share: 0 };
  const { cases, classes } = classifier.model;
  const place = classes.indexOf(unitId);
  const { rows, shares } = judged.nearest;
  const own = rows.filter((row) => cases.labels[row] === place).length;
  return { all: rows.length, own, share: shares[place] ?? 0 };
}
