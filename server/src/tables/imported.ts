import { ChangeSetType } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';

/** What an import did. */
export interface Imported {
  readonly added: number;
  readonly changed: number;
}

/** What the unit of work is about to write, rows of tables without an entity aside. */
export function countChanges(em: SqlEntityManager): Imported {
  const work = em.getUnitOfWork();
  work.computeChangeSets();
  const types = work.getChangeSets().map((change) => change.type);
  const of = (type: ChangeSetType): number => types.filter((one) => one === type).length;
  return { added: of(ChangeSetType.CREATE), changed: of(ChangeSetType.UPDATE) };
}
