import { Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context/request-context.js';
import { Access } from '../../graphql/schema/access.js';
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
