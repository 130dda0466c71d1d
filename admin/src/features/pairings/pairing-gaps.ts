/** How many members stand by a community besides its lead unit. */
const MEMBERS = { fewest: 3, most: 5 };

export type PairingGap = 'noLead' | 'fewMembers' | 'manyMembers';

/** What a community lacks of one lead unit and three to five members. An aim, so nothing is refused for it. */
export function pairingGaps(pairings: readonly { readonly isLead: boolean }[]): readonly PairingGap[] {
  const members = pairings.filter(({ isLead }) => !isLead).length;
  return [
    ...(members === pairings.length ? ['noLead' as const] : []),
    ...(members < MEMBERS.fewest ? ['fewMembers' as const] : []),
    ...(members > MEMBERS.most ? ['manyMembers' as const] : []),
  ];
}
