import type { NonEmptyArray } from 'type-graphql';
import { BoardResolver } from './board/board.resolver.js';
import { CategoryResolver } from './category/category.resolver.js';
import { CityResolver } from './city/city.resolver.js';
import { DemandResolver } from './demand/demand.resolver.js';
import { DeskResolver } from './desk/desk.resolver.js';
import { MatchingResolver } from './matching/matching.resolver.js';
import { OrderChangedResolver } from './order/live/order-changed.resolver.js';
import { OrderResolver } from './order/order.resolver.js';
import { PeopleResolver } from './people/people.resolver.js';
import { RegionResolver } from './region/region.resolver.js';
import { ResourceResolver } from './resource/resource.resolver.js';
import { UnitResolver } from './unit/unit.resolver.js';

/** All resolver classes. */
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
