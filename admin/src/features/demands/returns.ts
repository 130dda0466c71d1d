import type { DemandOrders_OrderFragment } from '@/graphql/generated/graphql';

type Hop = DemandOrders_OrderFragment;

/** What the units that sent a demand back said of it. */
export interface Returns {
  /** Unit → its last return. */
  readonly byUnit: ReadonlyMap<string, Hop>;
  /** Whose duty it is in the eyes of whoever returned it last, unless that unit has returned it itself. */
  readonly proposed: { readonly id: string; readonly name: string } | undefined;
}

export function returnsOf(orders: readonly Hop[]): Returns {
  const returned = orders
    .filter(({ returnReason }) => returnReason !== null)
    .toSorted((a, b) => a.offeredAt.localeCompare(b.offeredAt));
  const byUnit = new Map(returned.flatMap((hop) => (hop.unit === null ? [] : [[hop.unit.id, hop] as const])));
  const proposal = returned.at(-1)?.proposedUnit ?? undefined;
  const isOpen = proposal !== undefined && !byUnit.has(proposal.id);
  return { byUnit, proposed: isOpen ? { id: proposal.id, name: proposal.shortName } : undefined };
}
