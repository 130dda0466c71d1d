import type { WorkingCalendar } from '@lindan/shared';
import type { Random } from './random.js';
import type { Step, When } from './scenarios.js';
import type { Hours } from './working-hours.js';
import { nearestWithin, officeHours, wakingHours, workingHoursBefore } from './working-hours.js';

const HOUR_MS = 3_600_000;
/** Attempts to find a time within working hours; a window may lie entirely in the night. */
const TRIES = 40;

interface Pace {
  /** Hours since the previous step. */
  readonly takes: readonly [number, number];
  /** Residents act during waking hours, all other users during office hours. */
  readonly byResident?: true;
}

const PACE: Readonly<Record<Step, Pace>> = {
  SUBMIT: { takes: [0, 0], byResident: true },
  ASSESS: { takes: [0.5, 8] },
  SCREEN: { takes: [0.5, 8] },
  LIST: { takes: [0.5, 7] },
  DISPATCH: { takes: [0.3, 6] },
  OFFER: { takes: [0.3, 6] },
  MISDISPATCH: { takes: [0.3, 6] },
  RETURN: { takes: [1, 9] },
  CANCEL: { takes: [0.2, 2] },
  RULE: { takes: [2, 16] },
  CLAIM: { takes: [0.3, 7] },
  START: { takes: [0.5, 6] },
  REPORT: { takes: [1, 14] },
  URGE: { takes: [1, 6] },
  COMPLETE: { takes: [3, 40] },
  REJECT: { takes: [1, 12] },
  VERIFY: { takes: [2, 20] },
  RATE: { takes: [1, 60], byResident: true },
  DECLINE: { takes: [1, 10] },
  SCREEN_OUT: { takes: [1, 8] },
  WITHDRAW: { takes: [2, 24], byResident: true },
  SUBMIT_DUPLICATE: { takes: [0.2, 4], byResident: true },
  MERGE: { takes: [0.3, 4] },
  SETTLE: { takes: [0.1, 2] },
  ESCALATE: { takes: [1, 6] },
  SHELVE: { takes: [1, 6] },
  DISPUTE: { takes: [2, 60], byResident: true },
};

/** Computes the times of the steps of a run. */
export class Scheduler {
  readonly #officeHours: Hours;
  readonly #wakingHours: Hours;

  constructor(
    private readonly present: Date,
    private readonly calendar: WorkingCalendar,
    private readonly random: Random,
  ) {
    this.#officeHours = officeHours(calendar);
    this.#wakingHours = wakingHours(calendar.timeZone);
  }

  /**
   * The times of a run's steps, all in the past. Starts at the step that `when` sets and extends backwards to the first step
   * and forwards to the last.
   * @param pace factor of all durations, below 1 for urgent demands
   */
  schedule(steps: readonly Step[], when: When, pace: number): readonly Date[] {
    const anchor = 'step' in when ? steps.lastIndexOf(when.step) : steps.length - 1;
    const moments: Date[] = [];
    const anchored = this.#anchor(when, steps[anchor]);
    moments[anchor] = anchored;
    for (let index = anchor - 1, at = anchored; index >= 0; index -= 1) {
      const earlier = new Date(at.getTime() - this.#length(steps[index + 1], pace));
      at = nearestWithin(this.#hoursOf(steps[index]), earlier, -1);
      moments[index] = at;
    }
    for (let index = anchor + 1, at = anchored; index < steps.length; index += 1) {
      const later = new Date(at.getTime() + this.#length(steps[index], pace));
      const taken = nearestWithin(this.#hoursOf(steps[index]), later, 1);
      at = this.#beforePresent(steps[index], taken, at, steps.length - index);
      moments[index] = at;
    }
    return moments;
  }

  /** A time within the window and within working hours, if there is one. */
  #anchor(when: When, step: Step | undefined): Date {
    const hours = this.#hoursOf(step);
    let moment = this.#somewhere(when);
    for (let tries = 1; tries < TRIES && !hours(moment); tries += 1) moment = this.#somewhere(when);
    return nearestWithin(hours, moment, -1);
  }

  #somewhere(when: When): Date {
    if ('step' in when) {
      return workingHoursBefore(this.present, this.random.between(...when.workingHoursAgo), this.calendar);
    }
    return new Date(this.present.getTime() - this.random.between(...when.daysAgo) * 24 * HOUR_MS);
  }

  #length(step: Step | undefined, pace: number): number {
    return step === undefined ? 0 : this.random.between(...PACE[step].takes) * pace * HOUR_MS;
  }

  #hoursOf(step: Step | undefined): Hours {
    return step !== undefined && PACE[step].byResident ? this.#wakingHours : this.#officeHours;
  }

  /** Moves a step that would be in the future back into the last working hours, keeping the order of the steps. */
  #beforePresent(step: Step | undefined, moment: Date, after: Date, stepsLeft: number): Date {
    const latest = new Date(this.present.getTime() - stepsLeft * 60_000);
    if (moment <= latest) return moment;
    const worked = nearestWithin(this.#hoursOf(step), latest, -1);
    return worked > after ? worked : new Date(after.getTime() + 60_000);
  }
}
