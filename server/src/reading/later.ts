/**
 * What a statement's parameter will be once the moment of the request is known. Statements are written once and sent many
 * times: what is written into them must not hold the moment of the first request.
 */
export class Later {
  constructor(readonly at: (now: Date) => unknown) {}
}

/** A moment in a statement: the one of this request, or whichever it is when the statement is sent. */
export type Moment = Date | Later;

/** The moment of the request that sends the statement. */
export const NOW = new Later((now) => now);

/** Something that follows from a moment, such as its day in the city. */
export function from(moment: Moment, derive: (now: Date) => unknown): unknown {
  return moment instanceof Later ? new Later((now) => derive(moment.at(now) as Date)) : derive(moment);
}

/** A parameter as it is sent. */
export function settled(parameter: unknown, now: Date): unknown {
  return parameter instanceof Later ? parameter.at(now) : parameter;
}
