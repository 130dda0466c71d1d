import type { RequestContext } from '../../context/request-context.js';
import type { Selection } from '../../read-model/selection.js';
import { selectionsOf } from '../../read-model/selection.js';
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

/**
 * Whose duty a demand is: the unit of the catalogue's rule in force first, then those that the model is sure of, each with its
 * reasons. Closed units and those of other places are left out.
 * @throws NotFound
 */
export async function suggestUnits(
  context: RequestContext,
  demandId: string,
  first: number,
  selection: Selection,
): Promise<readonly object[]> {
  const [demand, { classifier, version }] = await Promise.all([
    dutyDemand(context, demandId),
    currentModel(context, 'UNIT'),
  ]);
  const judged = judgeText(classifier, demand);
  const answers = sureAnswers(judged?.answers ?? []);
  const ids = [demand.leadUnitId, ...answers.map(({ label }) => label)].filter((id) => id !== null);
  const units = await unitCandidates(context, demand, [...new Set(ids)], selectionsOf(selection, 'unit'));
  return [...byCatalogue(demand), ...byModel(demand, answers)]
    .flatMap(({ id, score, isRule }) => {
      const unit = units.get(id);
      if (unit === undefined) return [];
      const reasons: readonly UnitReason[] = isRule
        ? [catalogueReason(demand, score, context.locale)]
        : modelReasons(demand, unit, { score, cases: alikeCases(classifier, judged, id) }, context.locale);
      return reasons.length === 0 ? [] : [{ score, reasons, unit: unit.node, modelVersion: version }];
    })
    .slice(0, first);
}

interface Suggested {
  readonly id: string;
  readonly score: number;
  readonly isRule: boolean;
}

function byCatalogue({ leadUnitId }: DutyDemand): readonly Suggested[] {
  return leadUnitId === null ? [] : [{ id: leadUnitId, score: CATALOGUE_PROBABILITY, isRule: true }];
}

/** The model's units. Behind the catalogue's unit, they share what it leaves. */
function byModel({ leadUnitId }: DutyDemand, answers: readonly Answer[]): readonly Suggested[] {
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
