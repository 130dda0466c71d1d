import type { Acting } from '../../context/acting.js';
import { guessCategory } from '../matching/guess-category.js';
import type { DemandStatement } from './commands/submit-demand.js';
import { demandPolicy } from './demand.policy.js';
import { firstWait } from './waiting.js';

/** The columns of a new demand that follow from the input alone, with the details of its event. */
export function statedDemand(acting: Acting, input: DemandStatement, id: string) {
  const status = demandPolicy.workflow.initial;
  const kind = input.kind ?? (input.resourceId == null ? 'ISSUE' : 'SERVICE_ORDER');
  const channel = input.channel ?? (acting.viewer === null ? 'QR' : 'GRID_VISIT');
  const urgency = input.urgency ?? 'NORMAL';
  return {
    id,
    status,
    kind,
    urgency,
    channel,
    title: input.title.trim(),
    description: input.description.trim(),
    latitude: input.location?.latitude ?? null,
    longitude: input.location?.longitude ?? null,
    audience: [...new Set(input.audience ?? [])],
    backers: 1,
    returns: 0,
    awaitsRuling: false,
    ...firstWait(status),
    details: { channel, kind },
  };
}

/** The category of the input. Without one, and without an offer that has its own, it is derived from the text. */
export function categoryOf(
  { services }: Acting,
  input: DemandStatement,
): Promise<string | null> | string | null {
  const { categoryCode, resourceId, title, description } = input;
  if (categoryCode != null || resourceId != null) return categoryCode ?? null;
  return guessCategory(services.database, `${title} ${description}`);
}
