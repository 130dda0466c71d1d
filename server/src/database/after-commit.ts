import type { SqlEntityManager } from '@mikro-orm/postgresql';

type Work = () => void;

const waiting = new WeakMap<SqlEntityManager, Work[]>();

/** Has work done when the transaction of this entity manager is committed; after a rollback it is not done. */
export function afterCommit(em: SqlEntityManager, work: Work): void {
  waiting.get(em)?.push(work);
}

/** Collects the work of one transaction. */
export function collectWork(em: SqlEntityManager, works: Work[]): void {
  waiting.set(em, works);
}

/** A savepoint's work waits for the transaction around it. */
export function shareWork(outer: SqlEntityManager, inner: SqlEntityManager): void {
  const works = waiting.get(outer);
  if (works !== undefined) waiting.set(inner, works);
}
