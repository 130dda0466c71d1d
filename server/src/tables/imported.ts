import { ChangeSetType } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';

/** The outcome of an import. */
export interface Imported {
  readonly added: number;
  readonly changed: number;
}

/** Counts the changes in the unit of work, without tables that have no entity. */
export function countChanges(em: SqlEntityManager): Imported {
  const work = em.getUnitOfWork();
  work.computeChangeSets();
  const types = work.getChangeSets().map((change) => change.type);
  const of = (type: ChangeSetType): number => types.filter((one) => one === type).length;
  return { added: of(ChangeSetType.CREATE), changed: of(ChangeSetType.UPDATE) };
}
