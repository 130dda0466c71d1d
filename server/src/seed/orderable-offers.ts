/** Offers to a community rather than to a resident: funds, works, posts and people lent to committees. By the ids of the source table. */
// biome-ignore format: one line per kind
const FOR_COMMUNITIES: ReadonlySet<string> = new Set([
  /* works and funds of a whole estate */ 'R004', 'R017', 'R059', 'R063', 'R064', 'R065', 'R070', 'R071', 'R072', 'R073', 'R074', 'R092',
  /* lines and services of a whole area */ 'R020', 'R066', 'R067', 'R068', 'R069', 'R085',
  /* posts for work */ 'R044', 'R045',
  /* people in committees and branches */ 'R031', 'R075', 'R076', 'R077', 'R078', 'R082', 'R083', 'R098', 'R101', 'R102',
]);

/** Whether the menu of residents shows an offer. */
export function isOrderable(offerId: string): boolean {
  return !FOR_COMMUNITIES.has(offerId);
}
