import { Ctx, Query, Resolver } from 'type-graphql';

import { Access } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { CityType } from './city.type.js';

@Resolver()
export class CityResolver {
  /** Read from the settings: no statement is sent to the database. */
  @Access('PUBLIC')
  @Query(() => CityType)
  city(@Ctx() { services }: RequestContext): CityType {
    return { timeZone: services.config.timeZone };
  }
}
