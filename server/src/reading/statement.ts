import { sql } from 'kysely';

import type { Database } from '../database/database.js';
import type { Cells } from './cells.js';
import { settled } from './later.js';
import type { Sql } from './noun.js';
import type { Plan } from './plan.js';

/** Stands in a statement for the cells of a plan. */
export const PLANNED = sql.raw('/*planned*/');
const PLACE = '/*planned*/';

/** Texts of statements by plan: what stands around the cells is the same again and again. */
const texts = new WeakMap<Plan, Map<string, string>>();
const MOST_TEXTS = 50;

/** Sends a statement whose cells were planned before, and gives its rows. */
export async function readCells(
  database: Database,
  plan: Plan,
  statement: Sql,
  now: Date,
): Promise<readonly Cells[]> {
  const { sql: around, parameters } = statement.compile(database.kysely);
  const values = [...parameters, ...plan.parameters].map((parameter) => settled(parameter, now));
  return database.cells(textOf(plan, around, parameters.length), values);
}

function textOf(plan: Plan, around: string, before: number): string {
  const known = texts.get(plan) ?? new Map<string, string>();
  texts.set(plan, known);
  const found = known.get(around);
  if (found !== undefined) return found;
  const cells = plan.pieces.reduce((text, piece, index) => `${text}$${before + index}${piece}`);
  const text = around.replace(PLACE, () => cells);
  if (known.size < MOST_TEXTS) known.set(around, text);
  return text;
}
