import { Category } from '../modules/category/category.entity.js';
import { Demand } from '../modules/demand/demand.entity.js';
import { Rating } from '../modules/demand/rating.entity.js';
import { Requester } from '../modules/demand/requester.entity.js';
import { Event } from '../modules/event/event.entity.js';
import { Order } from '../modules/order/order.entity.js';
import { Membership } from '../modules/people/membership.entity.js';
import { Person } from '../modules/people/person.entity.js';
import { Session } from '../modules/people/session.entity.js';
import { Region } from '../modules/region/region.entity.js';
import { Resource } from '../modules/resource/resource.entity.js';
import { Unit } from '../modules/unit/unit.entity.js';

/** Every noun that commands write. */
export const ENTITIES = [
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
