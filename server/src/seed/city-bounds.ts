import type { Bounds } from '@lindan/shared';

import { saveSetting } from '../modules/setting/commands/save-setting.js';
import type { SeedContext } from './context.js';
import { viewersByAccount } from './users.js';

/** 恩施市 lies between 29°50′ and 30°40′ north and between 109°04′ and 109°59′ east; a little wider. */
const ENSHI_BOUNDS: Bounds = { south: 29.82, west: 109.06, north: 30.68, east: 110 };

/** Sets the bounds of the city, as its administrator does when it opens. */
export async function setCityBounds(seed: SeedContext): Promise<void> {
  const admin = (await viewersByAccount(seed.services)).get('admin') ?? null;
  await saveSetting(seed.acting(admin), { cityBounds: ENSHI_BOUNDS });
}
