import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';

import type { RequestContext } from '../../context/request-context.js';
import { Access } from '../../graphql/schema/access.js';
import { importCalendarYear } from './commands/import-calendar-year.js';
import { saveSetting } from './commands/save-setting.js';
import { previewDeadlines } from './preview-deadlines.js';
import { ImportCalendarYearArgs, PreviewDeadlinesArgs, SaveSettingInput } from './setting.inputs.js';
import { CalendarYearType, DeadlinePreviewType, SettingsType } from './setting.type.js';
import { settingHistories } from './setting-histories.js';

/** What administrators set for the city. */
@Resolver()
export class SettingResolver {
  @Access(['ADMIN'])
  @Query(() => SettingsType)
  settings(@Ctx() context: RequestContext): Promise<object> {
    return settingHistories(context);
  }

  @Access(['ADMIN'])
  @Mutation(() => SettingsType, {
    description: 'Saves a new version. What was decided by an older one stays as it was decided.',
  })
  async saveSetting(
    @Arg('input', () => SaveSettingInput) input: SaveSettingInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    await saveSetting(context, input);
    return settingHistories(context);
  }

  @Access(['ADMIN'])
  @Mutation(() => CalendarYearType, {
    description: 'From now on worked dates of the year are these. Deadlines that are set do not move.',
  })
  importCalendarYear(
    @Args(() => ImportCalendarYearArgs) year: ImportCalendarYearArgs,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return importCalendarYear(context, year);
  }

  @Access([
    'GRID_WORKER',
    'BUILDING_GROUP',
    'AREA_BRANCH',
    'COMMUNITY_STAFF',
    'STREET_STAFF',
    'SUPERVISOR',
    'ADMIN',
  ])
  @Query(() => DeadlinePreviewType, {
    description: 'The deadlines of an order dispatched at a moment, by the settings that hold then.',
  })
  previewDeadlines(
    @Args(() => PreviewDeadlinesArgs) args: PreviewDeadlinesArgs,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return previewDeadlines(context, args);
  }
}
