/** What is known of a statement's values only when it is sent: the moment of the request, and what came with it. */
export interface Given {
  readonly now: Date;
  readonly [name: string]: unknown;
}

/**
 * What a statement's parameter will be once it is sent. Statements are written once and sent many times: what is written
 * into them must not hold anything of the first request.
 */
export class Later {
  constructor(readonly at: (given: Given) => unknown) {}
}

/** A moment in a statement: the one of this request, or whichever it is when the statement is sent. */
export type Moment = Date | Later;

/** The moment of the request that sends the statement. */
export const NOW = new Later(({ now }) => now);

/** What comes with the request under a name. */
export function slot(name: string): Later {
  return new Later((given) => given[name]);
}

/** Something that follows from a moment, such as its day in the city. */
export function from(moment: Moment, derive: (now: Date) => unknown): unknown {
  return moment instanceof Later ? new Later((given) => derive(moment.at(given) as Date)) : derive(moment);
}

/** A parameter as it is sent. */
export function settled(parameter: unknown, given: Given): unknown {
  return parameter instanceof Later ? parameter.at(given) : parameter;
}
