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

/** In which time zone the totals are cut, none before the first, and whether they hold every row. */
export async function rollupState(kysely: Kysely<unknown>): Promise<State> {
  const { rows } = await sql<State>`
    select time_zone as "timeZone", is_complete as "isComplete" from rollup_state
  `.execute(kysely);
  const [state] = rows;
  if (state === undefined) throw new Error('the rollups have lost their state');
  return state;
}

/** Holds where the totals can be trusted, and are cut in this zone if one is named; where not, the database refuses. */
export function rollupsAreValid(timeZone?: Sql): Sql {
  const here = timeZone === undefined ? sql`` : sql`and s.time_zone = ${timeZone}`;
  const zone = timeZone ?? sql`(select coalesce(s.time_zone, '') from rollup_state s)`;
  // The function that says what is wrong takes longer than seeing that nothing is.
  return sql`((select s.is_complete ${here} from rollup_state s) or assert_rollups_valid(${zone}))`;
}

/** Cuts totals in one time zone only: the first one that asks. @throws RollupsInOtherTimeZone */
export async function assertTimeZone(kysely: Kysely<unknown>, timeZone: string): Promise<State> {
  const state = await rollupState(kysely);
  if (state.timeZone === null)
    await sql`update rollup_state set time_zone = ${timeZone} where time_zone is null`.execute(kysely);
  else if (state.timeZone !== timeZone) throw new RollupsInOtherTimeZone(state.timeZone, timeZone);
  return state;
}
