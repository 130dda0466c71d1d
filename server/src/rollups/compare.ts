import type { Services } from '../context/services.js';
import { COMPARE_BLOCKS, COMPARE_DAYS, COMPARE_DEADLINES } from './compare.sql.js';
import type { FigureName } from './facts.js';
import { FIGURES, slotsOf } from './facts.js';
import { longQuery } from './long-query.js';
import { assertTimeZone, RollupsIncomplete } from './state.js';

/** A count that is not what the rows say. */
export interface Difference {
  readonly figure: string;
  readonly place: string;
  readonly days: string;
  readonly key: string;
  readonly counted: number;
  readonly rows: number;
}

interface Found extends Difference {
  readonly slot: number;
}

interface FoundOfDay extends Found {
  readonly placeId: string;
  readonly day: number;
}

/** The rollups are not what the rows say. Only the rebuild repairs them, and then the cause has to be found. */
export class RollupsDiffer extends Error {
  override readonly name = 'RollupsDiffer';

  constructor(readonly differences: readonly Difference[]) {
    const shown = differences.slice(0, 100).map(sentence);
    const more = differences.length > shown.length ? [`… and ${differences.length - shown.length} more`] : [];
    super(
      `${differences.length === 1 ? '1 count differs' : `${differences.length} counts differ`} from the rows:\n${[...shown, ...more].join('\n')}\nThe command "rollups rebuild" counts anew.`,
    );
  }
}

/**
 * Counts all rows in one snapshot and compares them with the totals and the deltas that are not in them yet, each block of
 * days with what its days should be, and each deadline with its row.
 * @throws RollupsInOtherTimeZone
 * @throws RollupsIncomplete
 */
export async function compareRollups({ config, database }: Services): Promise<readonly Difference[]> {
  const { isComplete } = await assertTimeZone(database.kysely, config.timeZone);
  if (!isComplete) throw new RollupsIncomplete();
  const connection = await database.pool.connect();
  let isDone = false;
  try {
    await connection.query('begin isolation level repeatable read read only');
    await connection.query(`set local work_mem = '256MB'`);
    const ofDays = await longQuery<FoundOfDay>(connection, COMPARE_DAYS, [config.timeZone]);
    const found = [
      ...ofDays,
      ...(await longQuery<Found>(connection, COMPARE_BLOCKS, [JSON.stringify(ofDays.map(corrected))])),
      ...(await longQuery<Found>(connection, COMPARE_DEADLINES)),
    ];
    await connection.query('commit');
    isDone = true;
    return found.map(({ figure, slot, place, days, key, counted, rows }) => ({
      figure: `${figure} ${slotName(figure, slot)}`,
      place,
      days,
      key,
      counted,
      rows,
    }));
  } finally {
    connection.release(!isDone);
  }
}

/** What a day is short of, so that its blocks are compared with the rows and not with a day that is wrong itself. */
function corrected({ placeId, figure, day, key, slot, counted, rows }: FoundOfDay): object {
  return { place_id: placeId, figure, day, key, slot, n: rows - counted };
}

/** A figure or slot that is in no list may stand in a table that was written by hand. */
function slotName(figure: string, slot: number): string {
  const slots = Object.hasOwn(FIGURES, figure) ? slotsOf(figure as FigureName) : [];
  return slots[slot - 1]?.name ?? `slot ${slot}`;
}

function sentence({ figure, place, days, key, counted, rows }: Difference): string {
  const of = key === '' ? '' : ` of ${key}`;
  const where = `  ${figure}${of}, ${place}, ${days}`;
  // A deadline that is there, but another one: `days` says how.
  if (counted === rows) return where;
  return `${where}: counted ${counted}, rows say ${rows} (${counted - rows > 0 ? '+' : ''}${counted - rows})`;
}
