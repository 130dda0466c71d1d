import type { StepInput } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';

import type { Acting, ActingAs } from '../context/acting.js';
import type { Viewer } from '../context/viewer.js';
import type { Policy } from '../policy/allowed-actions.js';
import type { ActorColumns } from '../policy/step-conditions.js';
import type { Refusal } from '../refusal.js';
import type { Sql } from '../sql/fragment.js';
import type { Row } from '../sql/row.js';
import type { EventTexts } from './event.js';

/** Who takes a step: a viewer by right of a membership, the system, or a resident whose code was checked. */
export type Actor = Viewer | 'SYSTEM' | 'RESIDENT';

/** New values of a row, by column. */
export type Assignments = Readonly<Record<string, Sql>>;

/** The inputs of a step, as parameters with their types. */
export type StepInputs<Input extends string> = Readonly<Record<Input, Sql>>;

/** The life of a noun: its table and its workflow, and what follows from a state alone. Said once for all of its steps. */
export interface Life<S extends string, A extends string, C extends string> {
  readonly table: string;
  readonly policy: Policy<S, A, C>;
  /** A record that is locked before this one, by a column that names it: one lock order, so that commands cannot deadlock. */
  readonly lockedFirst?: { readonly table: string; readonly column: string };
  /** The column that names the demand into whose history the events belong too. */
  readonly demandColumn?: string;
  /**
   * The party that the record waits for, and its clock: what a step sets because of the state that it leads to.
   * @param row as it will be
   * @param isNewState false for a step that leaves the state as it is
   * @param to the states that the step can lead to
   */
  readonly sets?: (row: Row, isNewState: boolean, to: ReadonlySet<S>) => Assignments;
  /** A further write of the same statement, over the changed rows. */
  readonly alsoWrites?: (changed: Row) => Sql;
  /** A column that counts as an input that the workflow table asks for. */
  readonly keeps?: Partial<Record<StepInput, string>>;
  /** Whether each change is announced to the other processes. */
  readonly isAnnounced?: boolean;
}

/** One step as data. Rights, states and what it asks for stand in the workflow table. */
export interface Step<S extends string, A extends string, Input extends string> {
  readonly action: A;
  /** Tells steps of one action apart by what the actor decides. */
  readonly outcome?: string;
  /** What comes with each attempt, with the types of PostgreSQL. */
  readonly input?: Readonly<Record<Input, string>>;
  /** Where its inputs stand in the operation: `input.` where they come as one object. */
  readonly inputPath?: string;
  /** What it sets of the record besides its state. */
  readonly sets?: (row: Row, input: StepInputs<Input>, by: ActorColumns) => Assignments;
  /** Columns whose value before the step its event or its consequences need: `before_<column>`. */
  readonly remembers?: readonly string[];
  /** What its event says besides, of the changed row. */
  readonly event?: (changed: Row, input: StepInputs<Input>) => StepEvent;
  /** A refusal that precedes those of the workflow table. */
  readonly conflict?: Conflict<S>;
  /** A further write of the step's statement, from the changed rows (`taken as t1 join batch`). */
  readonly alsoWrites?: (changed: Row, input: StepInputs<Input>, from: Sql) => Sql;
  /**
   * What follows from the changed row in other records, in the same transaction. A step with consequences is taken alone.
   * @throws what undoes the step as well
   */
  readonly follows?: (
    em: SqlEntityManager,
    acting: Acting,
    changed: ChangedRow,
    values: Readonly<Record<Input, unknown>>,
  ) => Promise<void>;
  /** Taken by many at the same time: attempts go in batches, and none of them waits for a lock. */
  readonly isHot?: boolean;
}

interface StepEvent extends EventTexts {
  readonly internal?: Sql;
  readonly forResident?: Sql;
  /** Codes and ids, never typed texts: these can be erased only where they are texts of the event. */
  readonly details?: Readonly<Record<string, Sql>>;
  /** The order that brought about a demand's event. */
  readonly throughOrderId?: Sql;
}

interface Conflict<S extends string> {
  readonly when: (row: Row, viewer: Viewer) => Sql;
  /** What the refusal tells of the row, as JSON. */
  readonly tells: (row: Row) => Sql;
  readonly refusal: (record: RecordNow<S>, fact: unknown) => Refusal;
}

/** A record as far as a refusal speaks of it. */
export interface RecordNow<S extends string> {
  readonly id: string;
  readonly status: S;
  readonly version: number;
}

/** An attempt to take a step. */
export interface StepAttempt<Input extends string> {
  readonly id: string;
  /** The version that the client saw. */
  readonly version?: number | null | undefined;
  readonly values?: Readonly<Record<Input, unknown>>;
  /** The id of its event, where something beside the step has to name it. */
  readonly eventId?: string;
}

/** A row that a step changed, by column, as JSON has it: moments are texts. */
export type ChangedRow = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly status: string;
};

/** An entity as JSON has it: moments are texts. */
export type Plain<Entity> = {
  readonly [Property in keyof Entity]: Entity[Property] extends Date
    ? string
    : Entity[Property] extends Date | null
      ? string | null
      : Entity[Property];
};

/** A changed row with the names of its entity's properties. */
export function rowAs<Entity>(row: ChangedRow): Plain<Entity> {
  const properties = Object.entries(row).map(([column, value]) => [propertyOf(column), value]);
  return Object.fromEntries(properties) as Plain<Entity>;
}

/** Who took the step that changed the row. */
export function actorOf(row: ChangedRow): ActingAs {
  return {
    role: row['actor_role'] as ActingAs['role'],
    personId: row['actor_id'] as string | null,
    unitId: row['actor_unit_id'] as string | null,
  };
}

function propertyOf(column: string): string {
  return column.replace(/_(\w)/g, (_match, letter: string) => letter.toUpperCase());
}
