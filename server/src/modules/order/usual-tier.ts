import type { Tier } from '@lindan/shared';

/** The tier of a dispatch that names none: the department in charge of the category. */
export const USUAL_TIER: Tier = 'DEPARTMENT';
