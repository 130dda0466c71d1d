import type { Acting } from '../../../context/acting.js';
import { changeDemand } from '../change-demand.js';

/** 筛选: the area's branch passes a demand on to the community. */
export function screenDemand(
  acting: Acting,
  input: { readonly id: string; readonly note?: string | null; readonly version?: number | null },
): Promise<void> {
  return changeDemand(acting, 'SCREEN', input, () => ({ note: input.note }));
}
