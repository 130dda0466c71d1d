import 'reflect-metadata';

import type { EntityClass } from '@mikro-orm/core';
import type { NonEmptyArray } from 'type-graphql';

import type { DatabaseSchema } from '../database/database.js';
import { MASKING_FUNCTIONS } from '../personal-data/masking-functions.js';
import { ROLLUP_FUNCTIONS } from '../rollups/functions/index.js';
import { BoardResolver } from './board/board.resolver.js';
import { AmendmentResolver } from './catalogue/amendment.resolver.js';
import { CatalogueResolver } from './catalogue/catalogue.resolver.js';
import { Category } from './category/category.entity.js';
import { CategoryResolver } from './category/category.resolver.js';
import { CityResolver } from './city/city.resolver.js';
import { Backer } from './demand/backer.entity.js';
import { Demand } from './demand/demand.entity.js';
import { DemandResolver } from './demand/demand.resolver.js';
import { DISCLOSURE_FUNCTION } from './demand/disclosure-function.js';
import { Rating } from './demand/rating.entity.js';
import { Requester } from './demand/requester.entity.js';
import { RequesterResolver } from './demand/requester.resolver.js';
import { DeskResolver } from './desk/desk.resolver.js';
import { Event, EventText } from './event/event.entity.js';
import { JobResolver } from './job/job.resolver.js';
import { ChangesResolver } from './live/changes.resolver.js';
import { MatchingResolver } from './matching/matching.resolver.js';
import { Order } from './order/order.entity.js';
import { OrderResolver } from './order/order.resolver.js';
import { OrderDeadlinesResolver } from './order/order-deadlines.resolver.js';
import { OrderDispatcherResolver } from './order/order-dispatcher.resolver.js';
import { PairingResolver } from './pairing/pairing.resolver.js';
import { Invitation } from './people/invitation.entity.js';
import { InvitationResolver } from './people/invitation.resolver.js';
import { Membership } from './people/membership.entity.js';
import { PeopleKeeperResolver } from './people/people.keeper.resolver.js';
import { PeopleResolver } from './people/people.resolver.js';
import { Person } from './people/person.entity.js';
import { Session } from './people/session.entity.js';
import { Region } from './region/region.entity.js';
import { RegionResolver } from './region/region.resolver.js';
import { Resource } from './resource/resource.entity.js';
import { ResourceResolver } from './resource/resource.resolver.js';
import { SettingResolver } from './setting/setting.resolver.js';
import { SetupResolver } from './setup/setup.resolver.js';
import { SuggestionResolver } from './suggestion/suggestion.resolver.js';
import { Unit } from './unit/unit.entity.js';
import { UnitResolver } from './unit/unit.resolver.js';

// biome-ignore lint/complexity/noBannedTypes: what type-graphql calls a class
type ResolverClass = Function;

/** A folder of `modules`: what commands write through the ORM, and its operations. */
interface Registration {
  readonly entities?: readonly EntityClass[];
  readonly resolvers?: readonly ResolverClass[];
}

/** Every noun registers itself here, and nowhere else on the server. */
const NOUNS: readonly Registration[] = [
  { entities: [Region], resolvers: [RegionResolver] },
  { entities: [Unit], resolvers: [UnitResolver] },
  { resolvers: [PairingResolver] },
  { entities: [Category], resolvers: [CategoryResolver] },
  { resolvers: [CatalogueResolver, AmendmentResolver] },
  { entities: [Resource], resolvers: [ResourceResolver] },
  { entities: [Demand, Requester, Backer, Rating], resolvers: [DemandResolver, RequesterResolver] },
  { entities: [Order], resolvers: [OrderResolver, OrderDispatcherResolver, OrderDeadlinesResolver] },
  { entities: [Event, EventText] },
  {
    entities: [Person, Membership, Session, Invitation],
    resolvers: [PeopleResolver, PeopleKeeperResolver, InvitationResolver],
  },
  { resolvers: [BoardResolver] },
  { resolvers: [CityResolver] },
  { resolvers: [DeskResolver] },
  { resolvers: [JobResolver] },
  { resolvers: [ChangesResolver] },
  { resolvers: [MatchingResolver] },
  { resolvers: [SettingResolver] },
  { resolvers: [SetupResolver] },
  { resolvers: [SuggestionResolver] },
];

/** What the database is opened with: the entities, and the functions that are generated. */
export const SCHEMA: DatabaseSchema = {
  entities: NOUNS.flatMap(({ entities = [] }) => entities),
  functions: [MASKING_FUNCTIONS, DISCLOSURE_FUNCTION, ROLLUP_FUNCTIONS].join(''),
};

/** Every class of operations. */
export const RESOLVERS = NOUNS.flatMap(({ resolvers = [] }) => resolvers) as NonEmptyArray<ResolverClass>;
