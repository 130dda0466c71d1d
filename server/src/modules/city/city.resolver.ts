import { Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context/request-context.js';
import { Access } from '../../graphql/schema/access.js';
import { CityType } from './city.type.js';

@Resolver()
export class CityResolver {
  /** Read from the configuration and the cached settings, without a statement. */
  @Access('PUBLIC')
  @Query(() => CityType)
  city(@Ctx() { services, now }: RequestContext): CityType {
    const { calendarYears, cityBounds } = services.settings.at(now);
    return { timeZone: services.config.timeZone, calendarYears, bounds: cityBounds };
  }
}
