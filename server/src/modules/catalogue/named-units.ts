import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { FieldProblem } from '../../refusal.js';
import { BadInput } from '../../refusal.js';
import { isId } from '../../sql/id.js';

/** The units that a rule names. */
export interface NamedUnits {
  readonly leadUnitId: string;
  readonly coUnitIds: readonly string[];
}

/**
 * Looks up the units of a rule, and keeps them from being closed until the end of the transaction.
 * @throws BadInput naming each unit that is unknown, closed or named twice
 */
export async function existingUnits(em: SqlEntityManager, named: NamedUnits): Promise<NamedUnits> {
  const units: readonly (readonly [string, string])[] = [
    ['input.leadUnitId', named.leadUnitId.toLowerCase()],
    ...named.coUnitIds.map((id, index) => [`input.coUnitIds[${index}]`, id.toLowerCase()] as const),
  ];
  const ids = units.map(([, id]) => id);
  const { rows } = await sql<{ id: string; isClosed: boolean }>`
    select id, closed_at is not null as "isClosed" from units where id = any(${ids.filter(isId)}::uuid[]) order by id for share
  `.execute(em.getKysely<unknown>());
  const found = new Map(rows.map((unit) => [unit.id, unit]));
  const problems = units.flatMap(([field, id], index): [string, FieldProblem][] => {
    const unit = found.get(id);
    if (unit === undefined) return [[field, { problem: 'unknown' }]];
    if (unit.isClosed) return [[field, { problem: 'closedUnit' }]];
    return ids.indexOf(id) === index ? [] : [[field, { problem: 'twice' }]];
  });
  if (problems.length > 0) throw new BadInput(Object.fromEntries(problems));
  const [leadUnitId = '', ...coUnitIds] = ids;
  return { leadUnitId, coUnitIds };
}
