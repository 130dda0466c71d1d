const FIRST_SECONDS = 10;
const LONGEST_SECONDS = 3_600;

/** The pause before the next attempt after so many failures in a row: twice as long each time, at most an hour. */
export function retryPauseSeconds(failures: number): number {
  return Math.min(FIRST_SECONDS * 2 ** Math.min(failures - 1, 20), LONGEST_SECONDS);
}
