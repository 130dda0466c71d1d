import type { WorkingCalendar } from '@lindan/shared';

import type { Step, When } from './fates.js';
import type { Hours } from './hours.js';
import { officeHours, wakingHours, within, workingHoursBefore } from './hours.js';
import type { Random } from './random.js';

const HOUR_MS = 3_600_000;
/** A window may lie wholly in the night. */
const TRIES = 40;

interface Pace {
  /** How long it takes from the step before, in hours. */
  readonly takes: readonly [number, number];
  /** Residents act when they are up; everybody else when offices work. */
  readonly byResident?: true;
}

const PACE: Readonly<Record<Step, Pace>> = {
  STATE: { takes: [0, 0], byResident: true },
  ASSESS: { takes: [0.5, 8] },
  SCREEN: { takes: [0.5, 8] },
  LIST: { takes: [0.5, 7] },
  DISPATCH: { takes: [0.3, 6] },
  OFFER: { takes: [0.3, 6] },
  MISDISPATCH: { takes: [0.3, 6] },
  RETURN: { takes: [1, 9] },
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
  ECHO: { takes: [0.2, 4], byResident: true },
  MERGE: { takes: [0.3, 4] },
};

/** Finds the moments of histories. */
export class Timing {
  readonly #office: Hours;
  readonly #awake: Hours;

  constructor(
    private readonly present: Date,
    private readonly calendar: WorkingCalendar,
    private readonly random: Random,
  ) {
    this.#office = officeHours(calendar);
    this.#awake = wakingHours(calendar.timeZone);
  }

  /**
   * The moments of a history's steps, all before the present: from the step whose moment is set back to the first one and
   * on to the last.
   * @param haste below 1 for what is urgent
   */
  momentsOf(steps: readonly Step[], when: When, haste: number): readonly Date[] {
    const anchor = 'step' in when ? steps.lastIndexOf(when.step) : steps.length - 1;
    const moments: Date[] = [];
    const anchored = this.#anchor(when, steps[anchor]);
    moments[anchor] = anchored;
    for (let index = anchor - 1, at = anchored; index >= 0; index -= 1) {
      const earlier = new Date(at.getTime() - this.#length(steps[index + 1], haste));
      at = within(this.#hoursOf(steps[index]), earlier, -1);
      moments[index] = at;
    }
    for (let index = anchor + 1, at = anchored; index < steps.length; index += 1) {
      const later = new Date(at.getTime() + this.#length(steps[index], haste));
      const taken = within(this.#hoursOf(steps[index]), later, 1);
      at = this.#beforePresent(steps[index], taken, at, steps.length - index);
      moments[index] = at;
    }
    return moments;
  }

  /** A moment of the window at which the step can be taken, if there is one. */
  #anchor(when: When, step: Step | undefined): Date {
    const hours = this.#hoursOf(step);
    let moment = this.#somewhere(when);
    for (let tries = 1; tries < TRIES && !hours(moment); tries += 1) moment = this.#somewhere(when);
    return within(hours, moment, -1);
  }

  #somewhere(when: When): Date {
    if ('step' in when) {
      return workingHoursBefore(this.present, this.random.between(...when.workingHoursAgo), this.calendar);
    }
    return new Date(this.present.getTime() - this.random.between(...when.daysAgo) * 24 * HOUR_MS);
  }

  #length(step: Step | undefined, haste: number): number {
    return step === undefined ? 0 : this.random.between(...PACE[step].takes) * haste * HOUR_MS;
  }

  #hoursOf(step: Step | undefined): Hours {
    return step !== undefined && PACE[step].byResident ? this.#awake : this.#office;
  }

  /** What would lie ahead happened in the last hours of work instead, one after the other. */
  #beforePresent(step: Step | undefined, moment: Date, after: Date, stepsLeft: number): Date {
    const latest = new Date(this.present.getTime() - stepsLeft * 60_000);
    if (moment <= latest) return moment;
    const worked = within(this.#hoursOf(step), latest, -1);
    return worked > after ? worked : new Date(after.getTime() + 60_000);
  }
}
