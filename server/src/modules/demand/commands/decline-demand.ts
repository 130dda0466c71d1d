import type { Acting } from '../../../context/acting.js';
import { changeDemand } from '../change-demand.js';

/** Not taken on, with a reason that the resident reads, and with him all whose demands were merged into it. */
export function declineDemand(
  acting: Acting,
  input: { readonly id: string; readonly reason: string; readonly version?: number | null },
): Promise<void> {
  return changeDemand(acting, 'DECLINE', input, (demand) => {
    demand.closedAt = acting.now;
    return { note: input.reason };
  });
}
