import type { Services } from '../services.js';
import { COMPARE_BLOCKS, COMPARE_CLOCKS, COMPARE_DAYS } from './compare.sql.js';
import type { CountedFigure, FigureName } from './counted-figures.js';
import { COMPLETED_SLOT, COUNTED_FIGURES } from './counted-figures.js';
import { longQuery } from './long-query.js';
import { assertCountedHere } from './state.js';

/** A count that is not what the rows say. */
export interface Difference {
  readonly figure: string;
  readonly place: string;
  readonly days: string;
  readonly key: string;
  readonly counted: number;
  readonly rows: number;
}

interface Found extends Omit<Difference, 'figure'> {
  readonly figure: FigureName;
  readonly slot: number;
}

/** The counters are not what the rows say. Only the rebuild repairs them, and then the cause has to be found. */
export class CountersDiffer extends Error {
  override readonly name = 'CountersDiffer';

  constructor(readonly differences: readonly Difference[]) {
    const shown = differences.slice(0, 100).map(sentence);
    const more = differences.length > shown.length ? [`… and ${differences.length - shown.length} more`] : [];
    super(
      `${differences.length} counts differ from the rows:\n${[...shown, ...more].join('\n')}\nThe command "counters rebuild" counts anew.`,
    );
  }
}

/**
 * Counts all rows in one snapshot and compares them with the totals and the changes that are not in them yet, each block of
 * days with its days, and each clock with its row.
 * @throws CountersOfAnotherZone
 */
export async function compareCounters({ config, database }: Services): Promise<readonly Difference[]> {
  await assertCountedHere(database.kysely, config.timeZone);
  const connection = await database.pool.connect();
  let isDone = false;
  try {
    await connection.query('begin isolation level repeatable read read only');
    await connection.query(`set local work_mem = '256MB'`);
    const found = [
      ...(await longQuery<Found>(connection, COMPARE_DAYS, [config.timeZone])),
      ...(await longQuery<Found>(connection, COMPARE_BLOCKS)),
      ...(await longQuery<Found>(connection, COMPARE_CLOCKS)),
    ];
    await connection.query('commit');
    isDone = true;
    return found.map(({ slot, ...rest }) => ({
      ...rest,
      figure: `${rest.figure} ${slotName(rest.figure, slot)}`,
    }));
  } finally {
    connection.release(!isDone);
  }
}

function slotName(figure: FigureName, slot: number): string {
  const { slots }: CountedFigure = COUNTED_FIGURES[figure];
  return slots[slot - 1]?.name ?? `completed, step ${slot - COMPLETED_SLOT}`;
}

function sentence({ figure, place, days, key, counted, rows }: Difference): string {
  const of = key === '' ? '' : ` of ${key}`;
  return `  ${figure}${of}, ${place}, ${days}: counted ${counted}, rows say ${rows} (${counted - rows > 0 ? '+' : ''}${counted - rows})`;
}
