import type { CalendarYear, LimitRule } from '@lindan/shared';
import { countsOf } from '@lindan/shared';
import { sql } from 'kysely';

import type { Acting } from '../../context/acting.js';
import type { SettingName, SettingValues } from '../../settings/registry.js';
import { isCalendarName } from '../../settings/registry.js';
import { boundsOfPlaces } from './bounds-of-places.js';

/** How many versions of a setting are versionsNow of. */
const MOST_VERSIONS = 100;

/** A version as its row has it. */
interface StoredVersion {
  readonly name: string;
  readonly version: number;
  readonly value: unknown;
  readonly holdsFrom: string;
  readonly savedAt: string;
  readonly savedBy: string | null;
}

/** The versions of each setting, the newest first, in one statement. */
export async function settingHistories(acting: Acting) {
  const [versions, proposedCityBounds] = await Promise.all([storedVersions(acting), boundsOfPlaces(acting)]);
  const inForce = inForceAt(versions, acting.now);
  const versionsNow = versions.map((one) => ({ ...one, isInForce: inForce.get(one.name) === one.version }));
  const of = <Name extends SettingName>(
    name: Name,
    fields: (value: SettingValues[Name]) => object,
  ): object[] =>
    versionsNow
      .filter((one) => one.name === name)
      .map((one) => ({ ...one, ...fields(one.value as SettingValues[Name]) }));
  return {
    openingHours: of('openingHours', (hours) => hours),
    timeLimits: of('timeLimits', (limits) => ({ limits: limits.map(withCount) })),
    cityBounds: of('cityBounds', (bounds) => bounds),
    proposedCityBounds,
    matchWeights: of('matchWeights', (weights) => weights),
    calendarYears: versionsNow
      .filter(({ name }) => isCalendarName(name))
      .map((one) => ({ ...one, ...(one.value as CalendarYear) }))
      .toSorted((a, b) => b.year - a.year || b.version - a.version),
  };
}

const withCount = (limit: LimitRule): object => ({ ...limit, counts: countsOf(limit.step, limit.urgency) });

/** Read from the database, because the cache of this process may be older than a version that another one has saved. */
async function storedVersions({ services }: Acting): Promise<readonly StoredVersion[]> {
  const { rows } = await sql<StoredVersion>`
    select v.name, v.version, v.value, v.holds_from as "holdsFrom", v.saved_at as "savedAt", p.name as "savedBy"
    from (select distinct name from settings) named cross join lateral (
      select * from settings s where s.name = named.name order by s.version desc limit ${MOST_VERSIONS}
    ) v left join people p on p.id = v.saved_by_id
    order by v.name, v.version desc
  `.execute(services.database.kysely);
  return rows;
}

function inForceAt(versions: readonly StoredVersion[], now: Date): ReadonlyMap<string, number> {
  const started = versions
    .filter(({ holdsFrom }) => Date.parse(holdsFrom) <= now.getTime())
    .toSorted((a, b) => Date.parse(a.holdsFrom) - Date.parse(b.holdsFrom) || a.version - b.version);
  return new Map(started.map(({ name, version }) => [name, version]));
}
