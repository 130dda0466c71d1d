import type { Kysely } from 'kysely';
import { sql } from 'kysely';

import type { Sql } from '../sql/fragment.js';

/** The totals were cut at other midnights than these settings say. */
export class CountersOfAnotherZone extends Error {
  override readonly name = 'CountersOfAnotherZone';

  constructor(kept: string, set: string) {
    super(
      `This city's counters are cut in the days of ${kept}, but TIME_ZONE says ${set}. Set it back, or cut them anew: run the command "counters rebuild".`,
    );
  }
}

/** The totals do not hold every row: boards are refused until they are counted anew. */
export class CountersIncomplete extends Error {
  override readonly name = 'CountersIncomplete';

  constructor() {
    super(
      'The counters do not hold every row: tables were emptied, or none were counted yet. The command "counters rebuild" counts anew.',
    );
  }
}

interface State {
  readonly timeZone: string | null;
  readonly isComplete: boolean;
}

/** In which time zone the totals are cut, none before the first, and whether they hold every row. */
export async function counterState(kysely: Kysely<unknown>): Promise<State> {
  const { rows } = await sql<State>`
    select time_zone as "timeZone", is_complete as "isComplete" from counter_state
  `.execute(kysely);
  const [state] = rows;
  if (state === undefined) throw new Error('the counters have lost their state');
  return state;
}

/** Holds where the totals can be trusted, and are cut in this zone if one is named; where not, the database says so. */
export function areCounted(timeZone?: Sql): Sql {
  const here = timeZone === undefined ? sql`` : sql`and s.time_zone = ${timeZone}`;
  const zone = timeZone ?? sql`(select coalesce(s.time_zone, '') from counter_state s)`;
  // To be told what is wrong takes longer than to see that nothing is.
  return sql`((select s.is_complete ${here} from counter_state s) or counted_in(${zone}))`;
}

/** Sees to it that totals are only ever cut in one time zone: the first one that asks. @throws CountersOfAnotherZone */
export async function assertCountedHere(kysely: Kysely<unknown>, timeZone: string): Promise<State> {
  const state = await counterState(kysely);
  if (state.timeZone === null)
    await sql`update counter_state set time_zone = ${timeZone} where time_zone is null`.execute(kysely);
  else if (state.timeZone !== timeZone) throw new CountersOfAnotherZone(state.timeZone, timeZone);
  return state;
}
