import type { Kysely } from 'kysely';
import { sql } from 'kysely';

import type { Sql } from '../sql/fragment.js';

/** The totals were cut at other midnights than these settings say. */
export class RollupsInOtherTimeZone extends Error {
  override readonly name = 'RollupsInOtherTimeZone';

  constructor(kept: string, set: string) {
    super(
      `This city's rollups are cut in the days of ${kept}, but TIME_ZONE says ${set}. Set it back, or cut them anew: run the command "rollups rebuild".`,
    );
  }
}

/** The totals do not hold every row: boards are refused until they are counted anew. */
export class RollupsIncomplete extends Error {
  override readonly name = 'RollupsIncomplete';

  constructor() {
    super(
      'The rollups do not hold every row: tables were emptied, or none were counted yet. The command "rollups rebuild" counts anew.',
    );
  }
}

interface State {
  readonly timeZone: string | null;
  readonly isComplete: boolean;
}

/** The time zone of the totals, null before the first ones, and whether they hold every row. */
export async function rollupState(kysely: Kysely<unknown>): Promise<State> {
  const { rows } = await sql<State>`
    select time_zone as "timeZone", is_complete as "isComplete" from rollup_state
  `.execute(kysely);
  const [state] = rows;
  if (state === undefined) throw new Error('the rollups have lost their state');
  return state;
}

/** True while the totals are complete and, if a zone is given, cut in it. Otherwise the database raises an error. */
export function rollupsAreValid(timeZone?: Sql): Sql {
  const here = timeZone === undefined ? sql`` : sql`and s.time_zone = ${timeZone}`;
  const zone = timeZone ?? sql`(select coalesce(s.time_zone, '') from rollup_state s)`;
  // The function raises the error. It costs more than the sub-select, so it is called only where that is not true.
  return sql`((select s.is_complete ${here} from rollup_state s) or assert_rollups_valid(${zone}))`;
}

/** Sets the time zone of the totals on the first call, and refuses another one afterwards. @throws RollupsInOtherTimeZone */
export async function assertTimeZone(kysely: Kysely<unknown>, timeZone: string): Promise<State> {
  const state = await rollupState(kysely);
  if (state.timeZone === null)
    await sql`update rollup_state set time_zone = ${timeZone} where time_zone is null`.execute(kysely);
  else if (state.timeZone !== timeZone) throw new RollupsInOtherTimeZone(state.timeZone, timeZone);
  return state;
}
