import type { Urgency } from '@lindan/shared';

import type { Acting } from '../../../context/acting.js';
import { existingCategory } from '../../category/existing-category.js';
import { changeDemand } from '../change-demand.js';

/** On the demand list, with the category and urgency that decide who is eligible and by when. */
export function listDemand(
  acting: Acting,
  input: {
    readonly id: string;
    readonly categoryCode?: string | null;
    readonly urgency?: Urgency | null;
    readonly version?: number | null;
  },
): Promise<void> {
  return changeDemand(acting, 'LIST', input, async (demand, em) => {
    const before = { categoryCode: demand.categoryCode, urgency: demand.urgency };
    if (input.categoryCode != null)
      demand.categoryCode = await existingCategory(em, input.categoryCode, 'categoryCode');
    if (input.urgency != null) demand.urgency = input.urgency;
    return { details: { before, categoryCode: demand.categoryCode, urgency: demand.urgency } };
  });
}
