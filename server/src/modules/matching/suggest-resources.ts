import type { Locale } from '@lindan/shared';

import type { RequestContext } from '../../context/request-context.js';
import { returningSelection } from '../../read-model/returning.js';
import type { Selection } from '../../read-model/selection.js';
import { selectionsOf } from '../../read-model/selection.js';
import { resourceRead } from '../resource/resource.read.js';
import { bestOf } from './best-of.js';
import { demandWords } from './demand-words.js';
import type { SoughtDemand } from './matched-demand.js';
import { soughtDemand } from './matched-demand.js';
import { modelVersion } from './model-version.js';
import type { ReasonNames } from './reason-text.js';
import { reasonText } from './reason-text.js';
import { reasonsOf } from './reasons.js';
import { resourceCandidates } from './resource-candidates.js';
import { rarityOf } from './term-rarities.js';

/**
 * The resources that could meet a demand, best first, each with its reasons. A text that says nothing gets none.
 * @throws NotFound
 */
export async function suggestResources(
  context: RequestContext,
  demandId: string,
  first: number,
  selection: Selection,
): Promise<readonly object[]> {
  const { services, now, locale } = context;
  const demand = await soughtDemand(context, demandId);
  const words = demandWords(demand, await rarityOf(services.database));
  if (words.weights.size === 0) return [];
  const settings = services.settings.at(now);
  const { matchWeights: weights } = settings;
  const answers = returningSelection(resourceRead, context, selectionsOf(selection, 'resource'), NOTHING);
  const candidates = await resourceCandidates(context, { demand, words, weights }, first, answers);
  const moment = { words, now, timeZone: services.config.timeZone };
  const names = namesIn(demand, locale);
  return bestOf(demand, candidates, { ...moment, weights, first }).map((match) => ({
    score: match.score,
    modelVersion: modelVersion(settings),
    reasons: reasonsOf(demand, match, moment).map((reason) => ({
      kind: reason.kind,
      weight: reason.weight,
      text: reasonText(reason, match.candidate, names, locale),
    })),
    resource: answers?.node({ ...match.candidate }) ?? {},
  }));
}

function namesIn({ categoryNames: names }: SoughtDemand, locale: Locale): ReasonNames {
  if (names === null) return { category: null, group: null };
  return locale === 'en'
    ? { category: names.categoryEn, group: names.groupEn }
    : { category: names.category, group: names.group };
}

/** The statement only reads, so it has no side effects that its snapshot would miss. */
const NOTHING: ReadonlySet<string> = new Set();
