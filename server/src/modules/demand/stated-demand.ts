import type { Channel, Urgency } from '@lindan/shared';

import type { Acting } from '../../context/acting.js';
import { isStranger } from '../../context/acting.js';
import { BadInput } from '../../refusal.js';
import { assertWithinCity } from '../region/within-city.js';
import type { DemandStatement } from './commands/submit-demand.js';
import { demandPolicy } from './demand.policy.js';
import { firstWait } from './waiting.js';

/** The columns of a new demand that follow from the input alone, with the details of its event. */
export function statedDemand(acting: Acting, input: DemandStatement, id: string) {
  const status = demandPolicy.workflow.initial;
  const kind = input.kind ?? (input.resourceId == null ? 'ISSUE' : 'SERVICE_ORDER');
  const channel = input.channel ?? (isStranger(acting) ? 'QR' : 'GRID_VISIT');
  const { urgency, wishedUrgency } = urgencyOf(acting, input);
  return {
    id,
    status,
    kind,
    urgency,
    wishedUrgency,
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

/** The channels by which staff take a demand down. */
const STAFF_CHANNELS: readonly Channel[] = ['GRID_VISIT', 'HOTLINE', 'MEETING', 'PAPER'];

/**
 * Refuses what only staff may say: a channel of theirs, and a result.
 * @throws BadInput
 */
export function refuseStaffWords(acting: Acting, { channel, result }: DemandStatement): void {
  if (!isStranger(acting)) return;
  if (channel != null && STAFF_CHANNELS.includes(channel))
    throw new BadInput({ 'input.channel': { problem: 'staffOnly' } });
  if (result != null) throw new BadInput({ 'input.result': { problem: 'staffOnly' } });
}

/**
 * Refuses what makes no sense: an order from the menu without the resource, and a location beyond the country. Asks about one
 * outside of the city.
 * @throws BadInput
 * @throws ConfirmFirst
 */
export function refuseNonsense(
  acting: Acting,
  { kind, resourceId, location, confirm }: DemandStatement,
): void {
  if (kind === 'SERVICE_ORDER' && resourceId == null)
    throw new BadInput({ 'input.resourceId': { problem: 'required' } });
  assertWithinCity(acting, location, confirm);
}

/** The urgency that a stranger names is a wish: until staff decide, the demand is urgent. */
function urgencyOf(
  acting: Acting,
  { urgency }: DemandStatement,
): { readonly urgency: Urgency; readonly wishedUrgency: Urgency | null } {
  if (urgency == null || urgency === 'NORMAL') return { urgency: 'NORMAL', wishedUrgency: null };
  return isStranger(acting)
    ? { urgency: 'URGENT', wishedUrgency: urgency }
    : { urgency, wishedUrgency: null };
}
