import type { LimitStep } from '@lindan/shared';
import { dateIn } from '@lindan/shared';
import { sql } from 'kysely';

import type { SettingsInForce } from '../settings/settings-in-force.js';
import type { Sql } from '../sql/fragment.js';
import { Parameter } from '../sql/parameter.js';
import type { Row } from '../sql/row.js';

/** A running deadline, as the columns of a row. */
export interface DueColumns {
  readonly due_at: Sql;
  readonly due_soon_at: Sql;
}

export const NO_DEADLINE: DueColumns = {
  due_at: sql`null::timestamptz`,
  due_soon_at: sql`null::timestamptz`,
};

/** By name, the versions of the settings by which a statement computes its deadlines, for the details of its event. */
export const SETTING_VERSIONS: Sql = sql`${inForce(({ versions }) => versions)}::jsonb`;

/** The day of the statement in the city. */
export const TODAY: Sql = sql`${inForce(({ calendar }, now) => dateIn(calendar.timeZone, now))}::date`;

/** The version of the time limits in force: an order keeps that of its dispatch. */
export const LIMITS_VERSION: Sql = sql`${inForce(({ versions }) => versions['timeLimits'])}::integer`;

/**
 * The deadline of a step's limit that starts at the moment of the statement, by the limits in force. Only the statement knows
 * category and urgency of the row, so it is given the deadline of each distinct rule and chooses the most specific.
 * @param tier of an order
 */
export function dueOf(step: LimitStep, row: Row, tier?: Sql): DueColumns {
  const deadlines = inForce((settings, now) => settings.deadlinesFrom(now, step));
  return chosen(sql`${deadlines}::jsonb`, row, tier);
}

/** The same for an order, by the limits that were in force at its dispatch: new limits are for new orders only. */
export function dueOfOrder(step: LimitStep, order: Row): DueColumns {
  const deadlines = inForce((settings, now) => settings.deadlinesByVersion(now, step));
  const ofVersion = sql`(${deadlines}::jsonb -> ${order.col('limits_version')}::text)`;
  return chosen(ofVersion, order, order.col('tier'));
}

/** The entry of the category, else of its group, else of all categories. */
function chosen(deadlines: Sql, row: Row, tier: Sql = sql.lit('')): DueColumns {
  const code = row.col('category_code');
  const group = sql`(select c.parent_code from categories c where c.code = ${code})`;
  const key = sql`${row.col('urgency')} || ' ' || ${tier}`;
  const under = (category: Sql): Sql => sql`${deadlines} #> array[${category}, ${key}]`;
  const found = sql`coalesce(${under(code)}, ${under(group)}, ${under(sql.lit(''))})`;
  return {
    due_at: sql`(${found} ->> 0)::timestamptz`,
    due_soon_at: sql`(${found} ->> 1)::timestamptz`,
  };
}

/** A parameter that is computed from the settings in force and the moment of the statement. */
export function inForce(pick: (settings: SettingsInForce, now: Date) => unknown): Parameter {
  return new Parameter(({ settings, now }) => pick(settings as SettingsInForce, now));
}
