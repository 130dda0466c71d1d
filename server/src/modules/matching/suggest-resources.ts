import type { RequestContext } from '../../graphql/context.js';
import type { Node } from '../../reading/read.js';
import type { Shape } from '../../reading/shape.js';
import { shapesOf } from '../../reading/shape.js';
import { resourceRead } from '../resource/resource.read.js';
import { bestOf } from './best-of.js';
import { soughtDemand } from './matched-demand.js';
import { readByKey } from './read-by-key.js';
import { reasonText } from './reason-text.js';
import { resourceCandidates } from './resource-candidates.js';

/** What a unit offers that could meet a demand, best first, each with its reasons. @throws NotFound */
export async function suggestResources(
  context: RequestContext,
  demandId: string,
  first: number,
  selection: Shape,
): Promise<readonly Node[]> {
  const demand = await soughtDemand(context, demandId);
  const best = bestOf(demand, await resourceCandidates(context, demand, first), first);
  const ids = best.map(({ candidate }) => candidate.id);
  const read = await readByKey(
    resourceRead,
    { field: 'id', values: ids },
    context,
    shapesOf(selection, 'resource'),
  );
  return best.flatMap(({ candidate, reasons, score }) => {
    const resource = read.get(candidate.id);
    if (resource === undefined) return [];
    const told = reasons.map((reason) => ({
      kind: reason.kind,
      weight: reason.weight,
      text: reasonText(reason, candidate, context.locale),
    }));
    return [{ score, reasons: told, resource }];
  });
}
