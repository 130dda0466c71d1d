import type { RequestContext } from '../../context/request-context.js';
import { returningSelection } from '../../read-model/returning.js';
import type { Selection } from '../../read-model/selection.js';
import { selectionsOf } from '../../read-model/selection.js';
import { resourceRead } from '../resource/resource.read.js';
import { bestOf } from './best-of.js';
import { soughtDemand } from './matched-demand.js';
import { reasonText } from './reason-text.js';
import { resourceCandidates } from './resource-candidates.js';

/**
 * The resources that could meet a demand, best first, each with its reasons.
 * @throws NotFound
 */
export async function suggestResources(
  context: RequestContext,
  demandId: string,
  first: number,
  selection: Selection,
): Promise<readonly object[]> {
  const demand = await soughtDemand(context, demandId);
  const answers = returningSelection(resourceRead, context, selectionsOf(selection, 'resource'), NOTHING);
  const candidates = await resourceCandidates(context, demand, first, answers);
  return bestOf(demand, candidates, first).map(({ candidate, reasons, score }) => ({
    score,
    reasons: reasons.map((reason) => ({
      kind: reason.kind,
      weight: reason.weight,
      text: reasonText(reason, candidate, context.locale),
    })),
    resource: answers?.node({ ...candidate }) ?? {},
  }));
}

/** The statement only reads, so it has no side effects that its snapshot would miss. */
const NOTHING: ReadonlySet<string> = new Set();
