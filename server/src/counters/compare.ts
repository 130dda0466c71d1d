import type { Services } from '../context/services.js';
import { COMPARE_BLOCKS, COMPARE_CLOCKS, COMPARE_DAYS } from './compare.sql.js';
import type { CountedFigure } from './counted-figures.js';
import { COMPLETED_SLOT, COUNTED_FIGURES } from './counted-figures.js';
import { longQuery } from './long-query.js';
import { assertCountedHere, CountersIncomplete } from './state.js';

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

/** The counters are not what the rows say. Only the rebuild repairs them, and then the cause has to be found. */
export class CountersDiffer extends Error {
  override readonly name = 'CountersDiffer';

  constructor(readonly differences: readonly Difference[]) {
    const shown = differences.slice(0, 100).map(sentence);
    const more = differences.length > shown.length ? [`… and ${differences.length - shown.length} more`] : [];
    super(
      `${differences.length === 1 ? '1 count differs' : `${differences.length} counts differ`} from the rows:\n${[...shown, ...more].join('\n')}\nThe command "counters rebuild" counts anew.`,
    );
  }
}

/**
 * Counts all rows in one snapshot and compares them with the totals and the changes that are not in them yet, each block of
 * days with what its days should be, and each clock with its row.
 * @throws CountersOfAnotherZone
 * @throws CountersIncomplete
 */
export async function compareCounters({ config, database }: Services): Promise<readonly Difference[]> {
  const { isComplete } = await assertCountedHere(database.kysely, config.timeZone);
  if (!isComplete) throw new CountersIncomplete();
  const connection = await database.pool.connect();
  let isDone = false;
  try {
    await connection.query('begin isolation level repeatable read read only');
    await connection.query(`set local work_mem = '256MB'`);
    const ofDays = await longQuery<FoundOfDay>(connection, COMPARE_DAYS, [config.timeZone]);
    const found = [
      ...ofDays,
      ...(await longQuery<Found>(connection, COMPARE_BLOCKS, [JSON.stringify(ofDays.map(corrected))])),
      ...(await longQuery<Found>(connection, COMPARE_CLOCKS)),
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

/** What a day is short of, so that its blocks are held against the rows and not against a day that is wrong itself. */
function corrected({ placeId, figure, day, key, slot, counted, rows }: FoundOfDay): object {
  return { place_id: placeId, figure, day, key, slot, n: rows - counted };
}

/** A figure that nobody counts may stand in a table that somebody wrote into. */
function slotName(figure: string, slot: number): string {
  const figures: Readonly<Record<string, CountedFigure>> = COUNTED_FIGURES;
  if (!Object.hasOwn(figures, figure)) return `slot ${slot}`;
  return figures[figure]?.slots[slot - 1]?.name ?? `completed, step ${slot - COMPLETED_SLOT}`;
}

function sentence({ figure, place, days, key, counted, rows }: Difference): string {
  const of = key === '' ? '' : ` of ${key}`;
  const where = `  ${figure}${of}, ${place}, ${days}`;
  // A clock that is there, but runs otherwise: in what is said with it.
  if (counted === rows) return where;
  return `${where}: counted ${counted}, rows say ${rows} (${counted - rows > 0 ? '+' : ''}${counted - rows})`;
}
