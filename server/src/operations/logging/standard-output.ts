import type { DestinationStream } from 'pino';
import { pino } from 'pino';

const PORTION_BYTES = 4_096;
const AT_THE_LATEST_MS = 100;

let output: DestinationStream | undefined;

/**
 * Where the log goes: in portions, since a write of its own for each request took the server a tenth of its time. What is left goes out
 * when the process ends, unless it is killed.
 */
export function standardOutput(): DestinationStream {
  output ??= pino.destination({
    dest: 1,
    sync: false,
    minLength: PORTION_BYTES,
    periodicFlush: AT_THE_LATEST_MS,
  });
  return output;
}
