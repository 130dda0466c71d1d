import type { NonEmptyArray } from 'type-graphql';

import { PeopleResolver } from '../modules/people/people.resolver.js';
import { RegionResolver } from '../modules/region/region.resolver.js';

/** Every class of operations. */
// biome-ignore lint/complexity/noBannedTypes: what type-graphql calls a class
export const RESOLVERS: NonEmptyArray<Function> = [PeopleResolver, RegionResolver];
