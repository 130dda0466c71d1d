import { DEMAND_KINDS } from '@lindan/shared';

import type { FilesValue } from '@/components/files/FilesField';
import { fileIds } from '@/components/files/FilesField';
import type { Audience, Channel, DemandKind, SubmitDemandInput, Urgency } from '@/graphql/generated/graphql';

/** What the form at the door holds. */
export interface CollectValues extends FilesValue {
  readonly regionId: string;
  readonly title: string;
  readonly description: string;
  readonly categoryCode?: string;
  readonly kind: DemandKind;
  readonly urgency: Urgency;
  readonly audience?: Audience[];
  readonly name?: string;
  readonly phone?: string;
  readonly address?: string;
  /** Settled at the door. */
  readonly result?: string;
}

/** A service order is picked from the menu, never stated. */
export const STATED_KINDS = DEMAND_KINDS.filter((kind) => kind !== 'SERVICE_ORDER');

const CHANNEL: Channel = 'GRID_VISIT';

const written = (text: string | undefined): string | null => text?.trim() || null;

export function toSubmitInput(values: CollectValues): SubmitDemandInput {
  const requester = {
    name: written(values.name),
    phone: written(values.phone),
    address: written(values.address),
  };
  const hasRequester = Object.values(requester).some((part) => part !== null);
  return {
    regionId: values.regionId,
    title: values.title.trim(),
    description: values.description.trim(),
    categoryCode: values.categoryCode ?? null,
    kind: values.kind,
    urgency: values.urgency,
    audience: values.audience ?? [],
    requester: hasRequester ? requester : null,
    channel: CHANNEL,
    result: written(values.result),
    attachmentIds: fileIds(values),
  };
}
