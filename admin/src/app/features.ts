import { accountFeature } from '@/features/account/feature';
import { boardFeature } from '@/features/board/feature';
import { catalogueFeature } from '@/features/catalogue/feature';
import { categoriesFeature } from '@/features/categories/feature';
import { demandsFeature } from '@/features/demands/feature';
import { deskFeature } from '@/features/desk/feature';
import { jobsFeature } from '@/features/jobs/feature';
import { ordersFeature } from '@/features/orders/feature';
import { pairingsFeature } from '@/features/pairings/feature';
import { peopleFeature } from '@/features/people/feature';
import { placesFeature } from '@/features/places/feature';
import { resourcesFeature } from '@/features/resources/feature';
import { settingsFeature } from '@/features/settings/feature';
import { setupFeature } from '@/features/setup/feature';
import { suggestionsFeature } from '@/features/suggestions/feature';
import { supervisionFeature } from '@/features/supervision/feature';
import { unitsFeature } from '@/features/units/feature';

/** Every feature with pages: the routes, the navigation and the texts are gathered from here. */
export const FEATURES = [
  accountFeature,
  boardFeature,
  catalogueFeature,
  categoriesFeature,
  demandsFeature,
  deskFeature,
  jobsFeature,
  ordersFeature,
  pairingsFeature,
  peopleFeature,
  placesFeature,
  resourcesFeature,
  settingsFeature,
  setupFeature,
  suggestionsFeature,
  supervisionFeature,
  unitsFeature,
] as const;
