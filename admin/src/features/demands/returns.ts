import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';
import type { Returns_OrderFragment } from '@/graphql/generated/graphql';

export const RETURNS_ORDER = graphql(`
  fragment Returns_order on Order {
    id
    offeredAt
    returnReason
    returnNote
    unit {
      id
    }
    proposedUnit {
      id
      shortName
    }
  }
`);

/** The orders that units have returned. */
export interface Returns {
  /** Unit → its last return. */
  readonly byUnit: ReadonlyMap<string, Returns_OrderFragment>;
  /** The unit that the last return names as responsible, unless that unit has returned the demand itself. */
  readonly proposed: { readonly id: string; readonly name: string } | undefined;
}

export function returnsOf(orders: readonly FragmentType<typeof RETURNS_ORDER>[]): Returns {
  const returned = readFragment(RETURNS_ORDER, orders)
    .filter(({ returnReason }) => returnReason !== null)
    .toSorted((a, b) => a.offeredAt.localeCompare(b.offeredAt));
  const byUnit = new Map(
    returned.flatMap((order) => (order.unit === null ? [] : [[order.unit.id, order] as const])),
  );
  const proposal = returned.at(-1)?.proposedUnit ?? undefined;
  const isOpen = proposal !== undefined && !byUnit.has(proposal.id);
  return { byUnit, proposed: isOpen ? { id: proposal.id, name: proposal.shortName } : undefined };
}
