import type { SqlEntityManager } from '@mikro-orm/postgresql';
import AsyncLock from 'async-lock';
import { CompiledQuery } from 'kysely';

import type { Acting } from '../context/acting.js';
import { confirmSession } from '../context/session-check.js';
import type { Viewer } from '../context/viewer.js';
import { afterCommit } from '../database/after-commit.js';
import { permit, signedIn } from '../policy/permit.js';
import type { Rights } from '../policy/rights.js';
import type { Node } from '../read-model/read.js';
import type { ReturningSelection } from '../read-model/returning.js';
import { BadInput, NotFound, NotPossibleNow } from '../refusal.js';
import type { BatchRow } from '../sql/batch-input.js';
import { batchInput } from '../sql/batch-input.js';
import type { Statement } from '../sql/bind.js';
import { isId, newId } from '../sql/id.js';
import { StatementTemplate } from './statement-template.js';
import type { Actor, ChangedRow, Life, RecordNow, Step, StepAttempt } from './step.js';
import type { ExecutionMode } from './step-sql.js';
import { ATTEMPT, stepStatement } from './step-sql.js';

/** What the statement gives for an attempt. */
interface Result<S extends string> extends RecordNow<S> {
  readonly sessionHeld: boolean;
  readonly isTaken: boolean;
  readonly isPermitted: boolean;
  readonly isLockSkipped: boolean;
  readonly lostRace: boolean;
  readonly missing: string | null;
  readonly rights: Rights | null;
  readonly conflict: unknown;
  readonly row: ChangedRow | null;
}

/** Takes one step of a life: the transition runner. Made once for each step, from its data. */
export class StepRunner<S extends string, A extends string, C extends string, Input extends string = never> {
  readonly #names: readonly (Input | keyof typeof ATTEMPT)[];
  readonly #templates = new Map<string, StatementTemplate<Input | keyof typeof ATTEMPT>>();
  readonly #mutex = new AsyncLock({ maxPending: Number.POSITIVE_INFINITY });

  constructor(
    private readonly life: Life<S, A, C>,
    private readonly step: Step<S, A, Input>,
  ) {
    this.#names = [...Object.keys(ATTEMPT), ...Object.keys(step.input ?? {})] as (
      | Input
      | keyof typeof ATTEMPT
    )[];
  }

  /**
   * Takes the step for the viewer: in a statement that is its whole transaction, or, where something follows, in a transaction.
   * @returns the changed record in the selections of the answer, where the statement could return them
   * @throws what {@link permit} throws, BadInput for an input that the workflow table asks for, and the step's own conflict
   */
  async take(
    acting: Acting,
    attempt: StepAttempt<Input>,
    returning?: ReturningSelection,
  ): Promise<Node | undefined> {
    const viewer = signedIn(acting);
    if (!isId(attempt.id)) throw new NotFound();
    const { database } = acting.services;
    if (this.step.follows !== undefined) {
      await database.transaction((em) => this.takeWithin(em, acting, attempt, viewer));
      return undefined;
    }
    const bindings = {
      ...attempt.values,
      id: attempt.id,
      version: attempt.version ?? null,
      eventId: attempt.eventId ?? newId(),
    };
    const bind = (mode: ExecutionMode): Statement =>
      this.#template(viewer, mode).bind(bindings as never, acting, database.kysely, returning?.plans);
    const alone = async (): Promise<Result<S> | undefined> => {
      const { text, values: bound } = bind('ALONE');
      return database.executeUnbatched<Result<S>>(text, bound);
    };
    if (this.step.isHot !== true) return this.#finish(await alone(), acting, attempt, viewer, returning);
    const { text, values: bound } = bind('BATCHED');
    const first = await database.executeBatched<Result<S>>(text, bound);
    // In turn within this process, so that waiting for the lock of another one costs a single connection.
    const key = `${this.life.table} ${attempt.id.toLowerCase()}`;
    const result = mustRetry(first) ? await this.#mutex.acquire(key, alone) : first;
    return this.#finish(result, acting, attempt, viewer, returning);
  }

  /** Takes the step within a transaction, whose other work follows from it. @returns the row as it was changed */
  async takeWithin(
    em: SqlEntityManager,
    acting: Acting,
    attempt: StepAttempt<Input>,
    actor: Actor = signedIn(acting),
  ): Promise<ChangedRow> {
    if (!isId(attempt.id)) throw new NotFound();
    const [row] = await this.takeAll(em, acting, [attempt], actor);
    if (row === undefined) throw new NotFound();
    return row;
  }

  /** Refuses the step as {@link takeWithin} would, and takes nothing: for input that is refused only after rights. */
  async check(em: SqlEntityManager, acting: Acting, attempt: StepAttempt<Input>): Promise<void> {
    const viewer = signedIn(acting);
    if (!isId(attempt.id)) throw new NotFound();
    const [result] = await this.#execute(em, acting, [attempt], viewer, 'JUDGE');
    if (result === undefined) throw new NotFound();
    confirmSession(acting.sessionCheck, result.sessionHeld);
    if (!result.isPermitted) throw this.#refusal(result, attempt.version, viewer);
  }

  /** Takes the step for several records at once, within a transaction. @throws for the first that is refused */
  async takeAll(
    em: SqlEntityManager,
    acting: Acting,
    attempts: readonly StepAttempt<Input>[],
    actor: Actor,
  ): Promise<readonly ChangedRow[]> {
    const rows = await this.#execute(em, acting, attempts, actor, 'WITHIN');
    const changed: ChangedRow[] = [];
    for (const result of rows) {
      if (typeof actor !== 'string') confirmSession(acting.sessionCheck, result.sessionHeld);
      const attempt = attempts[result.ordinal];
      if (!result.isTaken || result.row === null) throw this.#refusal(result, attempt?.version, actor);
      await this.step.follows?.(
        em,
        acting,
        result.row,
        (attempt?.values ?? {}) as Readonly<Record<Input, unknown>>,
      );
      changed.push(result.row);
    }
    afterCommit(em, () =>
      this.#announce(
        acting,
        changed.map(({ id }) => id),
      ),
    );
    return changed;
  }

  /** Executes the statement for these attempts within a transaction. */
  async #execute(
    em: SqlEntityManager,
    acting: Acting,
    attempts: readonly StepAttempt<Input>[],
    actor: Actor,
    mode: ExecutionMode,
  ): Promise<readonly (Result<S> & BatchRow)[]> {
    const kysely = em.getKysely<unknown>();
    const template = this.#template(actor, mode);
    const { now, services } = acting;
    const requester = typeof actor === 'string' ? { viewer: null, now, services } : acting;
    const statements = attempts.map(({ id, version = null, values, eventId = newId() }) =>
      template.bind({ ...values, id, version, eventId } as never, requester, kysely),
    );
    const [first] = statements;
    if (first === undefined) return [];
    // What the unit of work holds has to be there before the statement reads it.
    await em.flush();
    const query = CompiledQuery.raw(first.text, [batchInput(statements.map(({ values }) => values))]);
    const { rows } = await kysely.executeQuery<Result<S> & BatchRow>(query);
    return rows;
  }

  #finish(
    result: Result<S> | undefined,
    acting: Acting,
    { id, version }: StepAttempt<Input>,
    viewer: Viewer,
    returning: ReturningSelection | undefined,
  ): Node | undefined {
    if (result === undefined) throw new NotFound();
    confirmSession(acting.sessionCheck, result.sessionHeld);
    if (!result.isTaken) throw this.#refusal(result, version, viewer);
    this.#announce(acting, [id]);
    return returning?.node({ ...result });
  }

  /** Tells the other processes, after the commit. */
  #announce(acting: Acting, ids: readonly string[]): void {
    const { isAnnounced, policy } = this.life;
    if (isAnnounced === true) acting.services.announcer.announce(policy.workflow.noun, ids);
  }

  #refusal(result: Result<S>, version: number | null | undefined, actor: Actor): Error {
    const { action, outcome, conflict } = this.step;
    if (conflict !== undefined && result.conflict !== null) return conflict.refusal(result, result.conflict);
    if (typeof actor === 'string') return new NotPossibleNow(result.status, []);
    permit(this.life.policy, result, { action, outcome, version }, result.rights ?? undefined);
    if (result.missing !== null) {
      const field = `${this.step.inputPath ?? ''}${result.missing}`;
      return new BadInput({ [field]: { problem: 'required' } });
    }
    return new Error(`${action} was neither taken nor refused`);
  }

  #template(actor: Actor, mode: ExecutionMode): StatementTemplate<Input | keyof typeof ATTEMPT> {
    const key = `${typeof actor === 'string' ? actor : 'VIEWER'} ${mode}`;
    const cached = this.#templates.get(key);
    if (cached !== undefined) return cached;
    const made = new StatementTemplate(this.#names, (parameters, viewer, sessionHolds, selections) => {
      const who = typeof actor === 'string' ? actor : (viewer ?? nobody());
      return stepStatement(this.life, this.step, who, parameters, { sessionHolds, mode, selections });
    });
    this.#templates.set(key, made);
    return made;
  }
}

/** Whether the statement could not tell what becomes of the attempt: it did not wait, or its snapshot is older than the winner. */
function mustRetry(result: Result<string> | undefined): boolean {
  return result !== undefined && (result.isLockSkipped || (result.lostRace && result.conflict === null));
}

function nobody(): never {
  throw new Error('a viewer takes this step');
}
