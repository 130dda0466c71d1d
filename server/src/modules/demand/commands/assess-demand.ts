import type { Acting } from '../../../context/acting.js';
import { changeDemand } from '../change-demand.js';

/** 研判: the building group says that what was collected is a demand. */
export function assessDemand(
  acting: Acting,
  input: { readonly id: string; readonly note?: string | null; readonly version?: number | null },
): Promise<void> {
  return changeDemand(acting, 'ASSESS', input, () => ({ note: input.note }));
}
