import type { DatabaseSchema } from '../database/database.js';
import { ROLLUP_FUNCTIONS } from '../rollups/functions/index.js';
import { Category } from './category/category.entity.js';
import { Demand } from './demand/demand.entity.js';
import { Rating } from './demand/rating.entity.js';
import { Requester } from './demand/requester.entity.js';
import { Event } from './event/event.entity.js';
import { Order } from './order/order.entity.js';
import { Membership } from './people/membership.entity.js';
import { Person } from './people/person.entity.js';
import { Session } from './people/session.entity.js';
import { Region } from './region/region.entity.js';
import { Resource } from './resource/resource.entity.js';
import { Unit } from './unit/unit.entity.js';

/** All entities. */
const ENTITIES = [
  Region,
  Unit,
  Category,
  Resource,
  Demand,
  Requester,
  Rating,
  Order,
  Event,
  Person,
  Membership,
  Session,
] as const;

/** The database's schema: the entities, and the functions that are generated from the rollup facts. */
export const SCHEMA: DatabaseSchema = { entities: ENTITIES, functions: ROLLUP_FUNCTIONS };
