import { cleanText } from '@lindan/shared';

import type { SubmitDemandInput } from '@/graphql/generated/residents/graphql';

import type { Draft } from './draft';
import { titleOf } from './title-of';

export interface Destination {
  readonly regionId: string;
  /** Set when a service of the menu is ordered. */
  readonly service?:
    | { readonly id: string; readonly title: string; readonly categoryCode: string }
    | undefined;
}

/** A draft as the API takes it. What was left empty is left out. */
export function inputOf(draft: Draft, to: Destination): SubmitDemandInput {
  const name = draft.name.trim();
  const phone = draft.phone.trim();
  const requester = { ...(name !== '' && { name }), ...(phone !== '' && { phone }) };
  const categoryCode = to.service?.categoryCode ?? draft.category?.code;
  return {
    regionId: to.regionId,
    title: draft.title.trim() || to.service?.title || titleOf(cleanText(draft.text)),
    description: draft.text.trim(),
    kind: to.service === undefined ? draft.kind : 'SERVICE_ORDER',
    urgency: draft.isUrgent ? 'URGENT' : 'NORMAL',
    channel: 'QR',
    ...(Object.keys(requester).length > 0 && { requester }),
    ...(categoryCode !== undefined && { categoryCode }),
    ...(draft.spot !== undefined && { location: draft.spot }),
    ...filesOf(draft),
    ...(to.service !== undefined && { resourceId: to.service.id }),
  };
}

/** Each photo is named with the secret that came with it. */
function filesOf({ photos = [] }: Draft): Pick<SubmitDemandInput, 'attachmentIds' | 'attachmentSecrets'> {
  if (photos.length === 0) return {};
  return {
    attachmentIds: photos.map(({ id }) => id),
    attachmentSecrets: photos.map(({ secret }) => secret ?? ''),
  };
}
