import type { NonEmptyArray } from 'type-graphql';

import { OrderChangedResolver } from '../live/order-changed.resolver.js';
import { BoardResolver } from '../modules/board/board.resolver.js';
import { CategoryResolver } from '../modules/category/category.resolver.js';
import { CityResolver } from '../modules/city/city.resolver.js';
import { DemandResolver } from '../modules/demand/demand.resolver.js';
import { DeskResolver } from '../modules/desk/desk.resolver.js';
import { MatchingResolver } from '../modules/matching/matching.resolver.js';
import { OrderResolver } from '../modules/order/order.resolver.js';
import { PeopleResolver } from '../modules/people/people.resolver.js';
import { RegionResolver } from '../modules/region/region.resolver.js';
import { ResourceResolver } from '../modules/resource/resource.resolver.js';
import { UnitResolver } from '../modules/unit/unit.resolver.js';

/** Every class of operations. */
// biome-ignore lint/complexity/noBannedTypes: what type-graphql calls a class
export const RESOLVERS: NonEmptyArray<Function> = [
  BoardResolver,
  CategoryResolver,
  CityResolver,
  DemandResolver,
  DeskResolver,
  MatchingResolver,
  OrderChangedResolver,
  OrderResolver,
  PeopleResolver,
  RegionResolver,
  ResourceResolver,
  UnitResolver,
];
