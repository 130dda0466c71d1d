/** The edge of the world where the time comes from; rules take the moment as a parameter. */
export interface TimeSource {
  now(): Date;
}

export const systemTime: TimeSource = { now: () => new Date() };

/** A clock that stands where it is put: for tests, and for histories made by the product's own commands. */
export class MovedClock implements TimeSource {
  constructor(private moment: Date) {}

  now(): Date {
    return new Date(this.moment);
  }

  moveTo(moment: Date): void {
    this.moment = moment;
  }

  advance(milliseconds: number): void {
    this.moment = new Date(this.moment.getTime() + milliseconds);
  }
}
