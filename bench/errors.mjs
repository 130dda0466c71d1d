/** The run was rejected before anything was touched. The message tells the reason and the remedy. */
export class RunRejected extends Error {
  name = 'RunRejected';
}

/** A process or connection that the run depends on ended during the run. The message names it. */
export class RunInterrupted extends Error {
  name = 'RunInterrupted';
}
